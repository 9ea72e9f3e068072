package io.termatlas.app.algolia;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The attribute that a client wants a snippet of, and the number of its words: `content:15`. More words than a
/// snippet may have are taken for as many as it may.
record SnippetRequest(Selection selection, int words) {
    private static final int USUAL_WORDS = 10;
    private static final int MOST_WORDS = 200;
    private static final Pattern REQUEST = Pattern.compile("([^:]+)(?::([1-9]\\d{0,3}))?");

    static SnippetRequest of(String text) {
        Matcher request = REQUEST.matcher(text);
        if (!request.matches()) {
            throw new UsageFault("'" + Texts.quotable(text)
                    + "' will not do for 'attributesToSnippet': write it as content:15, with 1 to 9999 words.");
        }
        return new SnippetRequest(
                new Selection(List.of(request.group(1))),
                request.group(2) == null ? USUAL_WORDS : Math.min(MOST_WORDS, Integer.parseInt(request.group(2))));
    }
}
