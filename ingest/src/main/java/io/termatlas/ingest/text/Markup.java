package io.termatlas.ingest.text;

import java.util.regex.Pattern;

/// The markup that a text is written in. It is recognized by forms that no plain text has, because payloads do
/// not state it: `a < b`, `vector<int>`, `2**10` and `snake_case` are plain.
enum Markup {
    NONE {
        @Override
        String resolve(String text) {
            return text;
        }
    },
    /// No tags, but entities.
    ENTITIES {
        @Override
        String resolve(String text) {
            return HtmlText.withoutEntities(text);
        }
    },
    HTML {
        @Override
        String resolve(String text) {
            return HtmlText.of(text);
        }
    },
    MARKDOWN {
        @Override
        String resolve(String text) {
            return MarkdownText.of(text);
        }
    };

    private static final String BLOCKS =
            "p|div|section|article|main|aside|header|footer|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|blockquote|pre|"
                    + "figure|figcaption|details|summary";
    private static final String INLINES =
            "a|abbr|b|cite|code|del|em|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|"
                    + "u|var|script|style|template|button|label|font|time";

    /// A tag that closes an element, stands alone, or opens what HTML may leave open.
    private static final Pattern TAG = Pattern.compile(
            "</(?:" + BLOCKS + "|" + INLINES + ")\\s*>|<(?:br|hr|wbr|img|p|li|script|style)(?:\\s[^<>]*)?/?>|<!--",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BEGINS_WITH_BLOCK =
            Pattern.compile("\\s*+(?:<!--|<(?:" + BLOCKS + ")[\\s>])", Pattern.CASE_INSENSITIVE);

    /// Headings, fences, the line below the head of a table, links and images, code, strong words: each with what must
    /// stand around it.
    private static final Pattern MARKDOWN_SIGN = Pattern.compile(
            "^ {0,3}(?:#{1,6} \\S|```|~~~|(?=[^\\n]{0,500}\\|)\\|?[ \\t]*+:?-[-:|\\t ]{0,2000}+$)|(?<!\\w)!?\\[[^\\[\\]\\n]{0,500}\\]\\((?=[^()\\s]{0,2000}[/.#:])[^()\\s]{1,2000}\\)|(?<![`\\w])`[^`\\n]{1,500}`(?![`\\w])"
                    + "|(?<![*\\w])\\*\\*[^\\s*][^*\\n]{0,500}\\*\\*(?![*\\w])|(?<![_\\w])__[^\\s_][^_\\n]{0,500}\\s[^_\\n]{0,500}__(?![_\\w])",
            Pattern.MULTILINE);

    abstract String resolve(String text);

    /// @param signals those of the text
    static Markup of(String text, TextSignals signals) {
        if (!signals.markdown()) {
            return ofName(text, signals);
        }
        boolean html = signals.tags() && BEGINS_WITH_BLOCK.matcher(text).lookingAt();
        return !html && MARKDOWN_SIGN.matcher(text).find() ? MARKDOWN : ofName(text, signals);
    }

    /// @param signals those of the text
    static Markup ofName(String text, TextSignals signals) {
        if (signals.tags() && TAG.matcher(text).find()) {
            return HTML;
        }
        return signals.entities() && HtmlText.hasEntity(text) ? ENTITIES : NONE;
    }
}
