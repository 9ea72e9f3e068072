package io.termatlas.ingest.text;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// The text of Markdown, by way of the HTML that it stands for. See <https://spec.commonmark.org>.
public final class MarkdownText {
    /// Nobody nests deeper, and each level costs a frame of the stack.
    private static final int DEEPEST = 50;

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder().build();

    private MarkdownText() {}

    static String of(String markdown) {
        return HtmlText.of(html(markdown));
    }

    /// The HTML that it stands for, in one block.
    public static String html(String markdown) {
        return "<div>" + HTML.render(PARSER.parse(markdown)) + "</div>";
    }
}
