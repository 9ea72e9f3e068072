package io.termatlas.app.algolia;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Of which attribute a client wants a snippet, and of how many words: `content:15`.
record SnippetRequest(Selection selection, int words) {
    private static final int USUAL_WORDS = 10;
    private static final Pattern WISH = Pattern.compile("([^:]+)(?::([1-9]\\d{0,3}))?");

    static SnippetRequest of(String text) {
        Matcher wish = WISH.matcher(text);
        if (!wish.matches()) {
            throw new UsageFault("'" + Texts.quotable(text)
                    + "' will not do for 'attributesToSnippet': write it as content:15, with 1 to 9999 words.");
        }
        return new SnippetRequest(
                new Selection(List.of(wish.group(1))),
                wish.group(2) == null ? USUAL_WORDS : Integer.parseInt(wish.group(2)));
    }
}
