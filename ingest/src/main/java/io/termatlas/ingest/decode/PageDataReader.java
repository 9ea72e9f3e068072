package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Devalue;
import io.termatlas.ingest.devalue.DevalueFault;
import io.termatlas.ingest.devalue.PlainJson;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.shape.DefinedTerms;
import io.termatlas.ingest.source.PageFailure;
import io.termatlas.ingest.source.PageText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads the data that a page has in it: what Nuxt writes, a script of type `application/json` for each of its apps,
/// and JSON-LD. With several apps the id `__NUXT_DATA__` is missing, so the attribute counts as well.
final class PageDataReader {
    private static final String NUXT_DATA = "script[data-nuxt-data], script[id=__NUXT_DATA__]";
    private static final String LINKED_DATA = "script[type^=application/ld+json]";

    private static final int LONGEST_REDIRECT = 4_096;
    private static final Pattern REDIRECT =
            Pattern.compile("<meta\\s[^>]*http-equiv\\s*=\\s*[\"']?refresh[^>]*url\\s*=", Pattern.CASE_INSENSITIVE);

    private final Devalue devalue;
    private final int entries;
    private final boolean anyObject;

    /// @param entries   most values of one script of JSON-LD
    /// @param anyObject whether JSON-LD is read whatever it speaks of
    PageDataReader(Devalue devalue, int entries, boolean anyObject) {
        this.devalue = devalue;
        this.entries = entries;
        this.anyObject = anyObject;
    }

    /// @param rejects takes each script of JSON-LD that speaks of terms and is no JSON
    Contents read(byte[] page, Warnings warnings, Rejects rejects) {
        byte[] html = PageText.utf8(page);
        String text = new String(html, StandardCharsets.ISO_8859_1);
        boolean nuxt = text.contains("data-nuxt-data") || text.contains("__NUXT_DATA__");
        boolean linked = text.contains("ld+json") && (anyObject || text.contains(DefinedTerms.TERM));
        // Most pages of a site hold neither, and looking for a word takes less than parsing.
        return nuxt || linked
                ? contents(parse(page, html, warnings), warnings, rejects, isRedirect(text))
                : new Contents(List.of(), List.of(), "", PageFailure.NONE, isRedirect(text));
    }

    /// What Nuxt has written, without the rest of the page.
    List<Value> state(byte[] page, Warnings warnings) {
        return nuxtData(parse(page, PageText.utf8(page), warnings), warnings);
    }

    private Contents contents(Document page, Warnings warnings, Rejects rejects, boolean isRedirect) {
        List<Value> data = nuxtData(page, warnings);
        return new Contents(
                data,
                linkedData(page, warnings, rejects),
                page.select("html").attr("lang"),
                Contents.failure(data),
                isRedirect);
    }

    /// As builds write a page that is elsewhere; a large page is none.
    private static boolean isRedirect(String html) {
        return html.length() < LONGEST_REDIRECT && REDIRECT.matcher(html).find();
    }

    private List<Value> nuxtData(Document page, Warnings warnings) {
        List<Value> values = new ArrayList<>();
        for (Element script : page.select(NUXT_DATA)) {
            byte[] text = script.data().getBytes(StandardCharsets.UTF_8);
            if (!script.data().isBlank()) {
                values.add(devalue.read(text, warnings::add));
            }
        }
        return values;
    }

    /// A script that does not mention terms is not parsed unless a mapping may need it, so that a fault in it
    /// does no harm.
    private List<Value> linkedData(Document page, Warnings warnings, Rejects rejects) {
        List<Value> values = new ArrayList<>();
        for (Element element : page.select(LINKED_DATA)) {
            String script = element.data();
            boolean isOfTerms = script.contains(DefinedTerms.TERM);
            if (isOfTerms || anyObject) {
                json(script, broken -> {
                            if (isOfTerms) {
                                rejects.add(broken.place(), "", broken.reason());
                            } else {
                                warnings.add(broken.reason());
                            }
                        })
                        .ifPresent(values::add);
            }
        }
        return values;
    }

    private Optional<Value> json(String script, Consumer<RejectedObject> broken) {
        try {
            return Optional.of(PlainJson.read(script.getBytes(StandardCharsets.UTF_8), entries));
        } catch (DevalueFault fault) {
            broken.accept(new RejectedObject(
                    fault.place(),
                    "",
                    "the page's JSON-LD cannot be read: " + fault.reason() + ", counted in its script"));
            return Optional.empty();
        }
    }

    private static Document parse(byte[] page, byte[] html, Warnings warnings) {
        try {
            Document document = Jsoup.parse(new ByteArrayInputStream(html), null, "");
            if (!PageText.isText(page, document.charset())) {
                warnings.add(PageText.objection(document.charset()));
            }
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be read", e);
        }
    }
}
