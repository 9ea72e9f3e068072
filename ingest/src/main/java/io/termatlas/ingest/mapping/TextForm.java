package io.termatlas.ingest.mapping;

import io.termatlas.ingest.text.MarkdownText;
import org.jsoup.nodes.Entities;

/// What a text is written in where a mapping finds it.
enum TextForm {
    /// told by its signs, as for every other term
    AUTO,
    HTML,
    MARKDOWN,
    /// nothing in it is markup
    PLAIN;

    /// The text so that it cannot be taken for anything else: in a block of HTML, unless nobody says what it is.
    String marked(String text) {
        return switch (this) {
            case AUTO -> text;
            case HTML -> "<div>" + text + "</div>";
            case MARKDOWN -> MarkdownText.html(text);
            case PLAIN -> "<pre>\n" + Entities.escape(text) + "</pre>";
        };
    }
}
