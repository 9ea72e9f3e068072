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
    /// No tags, but entities. One that is spoken of, as in `&amp;Eacute;`, stays.
    ENTITIES {
        @Override
        String resolve(String text) {
            return HtmlText.withoutEntities(text, true);
        }
    },
    /// A name with entities.
    ENTITIES_OF_NAME {
        @Override
        String resolve(String text) {
            return HtmlText.withoutEntities(text, false);
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

    private static final Pattern BEGINS_WITH_TAG = Pattern.compile("\\s*+<[A-Za-z]");

    /// Headings, fences, the line below the head of a table, links and images, code, strong words: each with what must
    /// stand around it.
    private static final Pattern MARKDOWN_SIGN = Pattern.compile(
            "^ {0,3}(?:#{1,6} \\S|```|~~~|(?=[^\\n]{0,500}\\|)\\|?[ \\t]*+:?-[-:|\\t ]{0,2000}+$)|(?<!\\w)!?\\[[^\\[\\]\\n]{0,500}\\]\\((?=[^()\\s]{0,2000}[/.#:])[^()\\s]{1,2000}\\)|(?<![`\\w])`[^`\\n]{1,500}`(?![`\\w])"
                    + "|(?<![*\\w])\\*\\*[^\\s*][^*\\n]{0,500}\\*\\*(?![*\\w])|(?<![_\\w])__[^\\s_][^_\\n]{0,500}\\s[^_\\n]{0,500}__(?![_\\w])",
            Pattern.MULTILINE);

    abstract String resolve(String text);

    /// @param signals those of the text
    static Markup of(String text, TextSignals signals) {
        boolean html = signals.tags() && HtmlTags.areInText(text);
        if (html && BEGINS_WITH_TAG.matcher(text).lookingAt()) {
            return HTML;
        }
        if (signals.markdown() && MARKDOWN_SIGN.matcher(text).find()) {
            return MARKDOWN;
        }
        return html ? HTML : ofEntities(text, signals, ENTITIES);
    }

    /// @param signals those of the text
    static Markup ofName(String text, TextSignals signals) {
        return signals.tags() && HtmlTags.areInName(text) ? HTML : ofEntities(text, signals, ENTITIES_OF_NAME);
    }

    private static Markup ofEntities(String text, TextSignals signals, Markup markup) {
        return signals.entities() && HtmlText.hasEntity(text) ? markup : NONE;
    }
}
