package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Devalue;
import io.termatlas.ingest.devalue.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads the data that Nuxt writes into a page: a script of type `application/json` for each of its apps. With
/// several apps the id `__NUXT_DATA__` is missing, so the attribute counts as well.
final class PageReader {
    private static final String NUXT_DATA = "script[data-nuxt-data], script[id=__NUXT_DATA__]";

    private final Devalue devalue;

    PageReader(Devalue devalue) {
        this.devalue = devalue;
    }

    /// @return one value a script; none for a page without data
    List<Value> read(byte[] html, Warnings warnings) {
        return mayHoldData(html) ? values(parse(html), warnings) : List.of();
    }

    /// Most pages of a site hold none, and looking for a word takes less than parsing.
    private static boolean mayHoldData(byte[] html) {
        String text = new String(html, StandardCharsets.ISO_8859_1);
        return text.contains("data-nuxt-data") || text.contains("__NUXT_DATA__");
    }

    private List<Value> values(Document page, Warnings warnings) {
        List<Value> values = new ArrayList<>();
        for (Element script : page.select(NUXT_DATA)) {
            byte[] text = script.data().getBytes(StandardCharsets.UTF_8);
            if (!script.data().isBlank()) {
                values.add(devalue.read(text, warnings::add));
            }
        }
        return values;
    }

    private static Document parse(byte[] html) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be read", e);
        }
    }
}
