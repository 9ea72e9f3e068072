package io.termatlas.search.highlight;

/// Builds a piece of HTML out of text: everything is escaped, except the marks, which are put in here.
final class Html {
    private final StringBuilder html = new StringBuilder();

    Html text(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i));
        }
        return this;
    }

    Html marked(CharSequence text) {
        html.append("<mark>");
        text(text);
        html.append("</mark>");
        return this;
    }

    private void escape(char unit) {
        switch (unit) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&quot;");
            case '\'' -> html.append("&#39;");
            default -> html.append(unit);
        }
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
