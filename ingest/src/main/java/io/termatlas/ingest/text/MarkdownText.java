package io.termatlas.ingest.text;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// The text of Markdown, by way of the HTML that it stands for. See <https://spec.commonmark.org>, and for tables
/// <https://github.github.com/gfm/#tables-extension->.
public final class MarkdownText {
    /// No real text nests deeper, and each level costs a frame of the stack.
    private static final int DEEPEST = 50;

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(TABLES)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().extensions(TABLES).build();

    private MarkdownText() {}

    static String of(String markdown) {
        return HtmlText.of(html(markdown));
    }

    /// The HTML that it stands for, in one block.
    public static String html(String markdown) {
        return "<div>" + HTML.render(PARSER.parse(markdown)) + "</div>";
    }
}
