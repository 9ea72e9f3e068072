package io.termatlas.ingest.mapping;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Entities;

/// What a text is written in where a mapping finds it.
enum TextForm {
    /// told by its signs, as for every other term
    AUTO,
    HTML,
    MARKDOWN,
    /// nothing in it is markup
    PLAIN;

    /// As in the reader of Markdown that needs no mapping: each level costs a frame of the stack.
    private static final int DEEPEST = 50;

    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    /// The text so that it cannot be taken for anything else: in a block of HTML, unless nobody says what it is.
    String marked(String text) {
        return switch (this) {
            case AUTO -> text;
            case HTML -> "<div>" + text + "</div>";
            case MARKDOWN -> "<div>" + RENDERER.render(PARSER.parse(text)) + "</div>";
            case PLAIN -> "<pre>\n" + Entities.escape(text) + "</pre>";
        };
    }
}
