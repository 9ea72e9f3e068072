package io.termatlas.ingest.mapping;

import io.termatlas.ingest.text.MarkdownText;
import org.jsoup.nodes.Entities;

/// The format of a text that a mapping finds.
enum TextForm {
    /// recognized by its signs, as for every other term
    AUTO,
    HTML,
    MARKDOWN,
    /// nothing in it is markup
    PLAIN;

    /// The text in a block of HTML, so that its format cannot be mistaken; unchanged when the mapping states
    /// none.
    String marked(String text) {
        return switch (this) {
            case AUTO -> text;
            case HTML -> "<div>" + text + "</div>";
            case MARKDOWN -> MarkdownText.html(text);
            case PLAIN -> "<pre>\n" + Entities.escape(text) + "</pre>";
        };
    }
}
