package io.termatlas.app.answer;

import io.termatlas.search.highlight.MarkedText;
import io.termatlas.search.highlight.MarkedText.Run;

/// Writes texts as HTML, in this class alone: everything is escaped, and the marks are put in.
public final class Html {
    private Html() {}

    /// The marks are `<mark>` elements; there are no others.
    static String of(MarkedText text) {
        return of(text, "<mark>", "</mark>");
    }

    /// @param before put before each mark as it is
    /// @param after  likewise behind it
    public static String of(MarkedText text, String before, String after) {
        StringBuilder html = new StringBuilder();
        for (Run run : text.runs()) {
            html.append(run.marked() ? before : "");
            escape(run.text(), html);
            html.append(run.marked() ? after : "");
        }
        return html.toString();
    }

    public static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length());
        escape(text, html);
        return html.toString();
    }

    private static void escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(unit);
            }
        }
    }
}
