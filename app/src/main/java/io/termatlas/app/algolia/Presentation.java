package io.termatlas.app.algolia;

import io.termatlas.model.fault.UsageFault;
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
    private static final int MOST_SNIPPETS = 50;

    /// In UTF-16 code units: of each text that is put around every mark.
    private static final int LONGEST_TAG = 200;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    static Presentation of(AlgoliaParameters parameters) {
        return new Presentation(
                new Tags(
                        tag(parameters, "highlightPreTag", Tags.USUAL_BEFORE),
                        tag(parameters, "highlightPostTag", Tags.USUAL_AFTER)),
                selection(parameters, "attributesToRetrieve"),
                selection(parameters, "attributesToHighlight"),
                snippets(parameters),
                tag(parameters, "snippetEllipsisText", "…"),
                words(parameters.text("query", "")));
    }

    private static String tag(AlgoliaParameters parameters, String name, String usual) {
        String tag = parameters.text(name, usual);
        if (tag.length() > LONGEST_TAG) {
            throw new UsageFault("'" + name + "' is longer than " + LONGEST_TAG + " characters.");
        }
        return tag;
    }

    private static List<SnippetRequest> snippets(AlgoliaParameters parameters) {
        List<String> attributes = parameters.list("attributesToSnippet").orElse(List.of());
        if (attributes.size() > MOST_SNIPPETS) {
            throw new UsageFault("'attributesToSnippet' has " + attributes.size() + " attributes: name at most "
                    + MOST_SNIPPETS + ".");
        }
        return attributes.stream().map(SnippetRequest::of).toList();
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
