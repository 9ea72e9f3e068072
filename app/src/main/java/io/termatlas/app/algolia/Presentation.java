package io.termatlas.app.algolia;

import java.util.List;
import java.util.regex.Pattern;

/// How a client wants its hits to be presented.
///
/// @param queryWords the number of words of the query
record Presentation(
        Tags tags,
        Selection retrieved,
        Selection highlighted,
        List<SnippetRequest> snippets,
        String ellipsis,
        long queryWords) {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static Presentation of(AlgoliaParameters parameters) {
        return new Presentation(
                new Tags(
                        parameters.text("highlightPreTag", Tags.USUAL_BEFORE),
                        parameters.text("highlightPostTag", Tags.USUAL_AFTER)),
                selection(parameters, "attributesToRetrieve"),
                selection(parameters, "attributesToHighlight"),
                parameters.list("attributesToSnippet").orElse(List.of()).stream()
                        .map(SnippetRequest::of)
                        .toList(),
                parameters.text("snippetEllipsisText", "…"),
                words(parameters.text("query", "")));
    }

    private static Selection selection(AlgoliaParameters parameters, String name) {
        return parameters.list(name).map(Selection::new).orElse(Selection.EVERYTHING);
    }

    private static long words(String query) {
        return SPACE.splitAsStream(query).filter(word -> !word.isEmpty()).count();
    }

    /// How much of the query is in a text with so many marked words: `none`, `partial` or `full`.
    String matchLevel(int marked) {
        return marked == 0 ? "none" : marked >= queryWords ? "full" : "partial";
    }
}
