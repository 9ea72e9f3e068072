package io.termatlas.ingest.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/// Tells tags that mark a text up from those that a text speaks of: "one<br>two" is HTML, "the <br> element" is not.
///
/// A tag within quotes or brackets is spoken of. So is an opening tag that nothing closes, a closing one that stands
/// apart from words, a single one such as `<br>` with spaces around it, and whatever HTML has no element for, as in
/// `List<String>`. Each way to look at a text takes linear time.
final class HtmlTags {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][^\\s/<>]*)([^<>]*)>?");
    private static final Pattern COMMENT = Pattern.compile("<!--(?:[^-]|-(?!->))*+-->");

    /// An opening tag that may stay open, at a word.
    private static final Set<String> LEFT_OPEN = Set.of("p", "li", "dt", "dd", "tr", "td", "th");

    private static final Set<String> SINGLE = Set.of("br", "hr", "wbr", "img");

    private static final String BEFORE_MENTION = "\"'`“‘«‹„(['";
    private static final String AFTER_MENTION = "\"'`”’»›“)]'";
    private static final String SENTENCE_MARKS = ".,;:!?…。，；：！？)]»”’%";

    private HtmlTags() {}

    /// Whether a text is marked up.
    static boolean areInText(String text) {
        return hasPair(text) || hasSingle(text);
    }

    /// Whether a name is marked up: only where a tag in it is closed.
    static boolean areInName(String name) {
        return hasPair(name);
    }

    private static boolean hasPair(String text) {
        Set<String> open = new HashSet<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String name = name(tag);
            if (!isTag(tag) || isMentioned(text, tag)) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                if (!isApart(text, tag.end(), name)) {
                    open.add(name);
                }
            } else if (open.contains(name) && !isApart(text, tag.start() - 1, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSingle(String text) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            if (isTag(tag) && !isMentioned(text, tag) && marksUp(text, tag)) {
                return true;
            }
        }
        Matcher comment = COMMENT.matcher(text);
        while (comment.find()) {
            if (isWord(text, comment.start() - 1) || isWord(text, comment.end())) {
                return true;
            }
        }
        return false;
    }

    private static boolean marksUp(String text, Matcher tag) {
        String name = name(tag);
        if (!tag.group(1).isEmpty()) {
            return isWordOrMark(text, tag.start() - 1);
        }
        if (SINGLE.contains(name)) {
            return isWordOrMark(text, tag.start() - 1) || isWord(text, tag.end());
        }
        return LEFT_OPEN.contains(name) && isWord(text, tag.end());
    }

    /// The HTML with what is no tag of it as text: `<String>` becomes `&lt;String>`.
    static String withoutOthers(String html) {
        Set<String> closed = closed(html);
        StringBuilder kept = new StringBuilder(html.length());
        int done = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            boolean ends = tag.group().endsWith(">");
            if (!hasValue(tag) && !(ends && (isElement(tag) || closed.contains(name(tag))))) {
                kept.append(html, done, tag.start()).append("&lt;");
                done = tag.start() + 1;
            }
        }
        return done == 0 ? html : kept.append(html, done, html.length()).toString();
    }

    /// Names that both open and close.
    private static Set<String> closed(String html) {
        Set<String> open = new HashSet<>();
        Set<String> closed = new HashSet<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            if (tag.group(1).isEmpty()) {
                open.add(name(tag));
            } else if (open.contains(name(tag))) {
                closed.add(name(tag));
            }
        }
        return closed;
    }

    private static boolean hasValue(Matcher tag) {
        return tag.group(1).isEmpty() && tag.group(3).indexOf('=') > 0;
    }

    private static boolean isElement(Matcher tag) {
        String name = name(tag);
        return name.indexOf('-') > 0 || Tag.isKnownTag(name);
    }

    private static boolean isTag(Matcher tag) {
        return tag.group().endsWith(">") && Tag.isKnownTag(name(tag));
    }

    private static String name(Matcher tag) {
        return tag.group(2).toLowerCase(Locale.ROOT);
    }

    /// Whether a space parts the tag from what it marks up; for a block a line end does not.
    private static boolean isApart(String text, int at, String name) {
        if (at < 0 || at >= text.length()) {
            return true;
        }
        char character = text.charAt(at);
        boolean endsLine = character == '\n' || character == '\r';
        return Character.isWhitespace(character)
                && !(endsLine && Tag.valueOf(name).isBlock());
    }

    private static boolean isMentioned(String text, Matcher tag) {
        int before = tag.start() - 1;
        return before >= 0
                && tag.end() < text.length()
                && BEFORE_MENTION.indexOf(text.charAt(before)) >= 0
                && AFTER_MENTION.indexOf(text.charAt(tag.end())) >= 0;
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isWordOrMark(String text, int at) {
        return isWord(text, at) || (at >= 0 && SENTENCE_MARKS.indexOf(text.charAt(at)) >= 0);
    }
}
