package io.termatlas.app.algolia;

import io.termatlas.app.answer.Html;
import io.termatlas.search.highlight.MarkedText;
import java.util.stream.Collectors;

/// The tags that a client wants around a mark.
record Tags(String before, String after) {
    static final String USUAL_BEFORE = "<em>";
    static final String USUAL_AFTER = "</em>";

    /// Whether the tags are HTML, so that the client puts the text into a page without escaping it. A client
    /// with other tags escapes the text itself.
    boolean areHtml() {
        return before.startsWith("<");
    }

    String around(MarkedText text) {
        return areHtml()
                ? Html.of(text, before, after)
                : text.runs().stream()
                        .map(run -> run.marked() ? before + run.text() + after : run.text())
                        .collect(Collectors.joining());
    }
}
