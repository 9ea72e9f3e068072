package io.termatlas.ingest.mapping;

import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.shape.Addresses;
import io.termatlas.ingest.shape.Draft;
import java.util.List;
import org.jsoup.Jsoup;

/// Reads related terms from a text with links in it, of HTML or Markdown.
final class Links {
    private Links() {}

    static boolean areIn(String text) {
        return text.contains("<a ") || text.contains("](");
    }

    static List<Draft.Related> of(String text) {
        String html = text.contains("<a ") ? text : TextForm.MARKDOWN.marked(text);
        return Jsoup.parseBodyFragment(html).select("a[href]").stream()
                .map(link -> new Draft.Related(
                        Addresses.slug(link.attr("href")), new Text(TextForm.PLAIN.marked(link.text()))))
                .toList();
    }
}
