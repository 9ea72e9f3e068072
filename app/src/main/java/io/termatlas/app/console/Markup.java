package io.termatlas.app.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The HTML of a highlight, which knows `<mark>` and character references, on a terminal.
final class Markup {
    private static final Pattern MARKED = Pattern.compile("<mark>(.*?)</mark>", Pattern.DOTALL);

    private Markup() {}

    /// Matches painted word by word, so that a line may break between them.
    static String painted(String html, Ink ink) {
        Matcher marked = MARKED.matcher(html);
        StringBuilder text = new StringBuilder();
        int end = 0;
        while (marked.find()) {
            text.append(text(html.substring(end, marked.start())));
            for (String word : text(marked.group(1)).splitWithDelimiters("\\s+", 0)) {
                text.append(word.isBlank() ? word : ink.match(word));
            }
            end = marked.end();
        }
        return text.append(text(html.substring(end))).toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String text(String html) {
        return Layout.plain(html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&#x27;", "'")
                .replace("&amp;", "&"));
    }
}
