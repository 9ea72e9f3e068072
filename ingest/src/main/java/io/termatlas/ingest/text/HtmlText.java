package io.termatlas.ingest.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/// The text of HTML: words, lines and paragraphs as a browser shows them, without hidden elements.
final class HtmlText {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private static final int LONGEST_ENTITY = 34;

    private HtmlText() {}

    /// Where no tag makes a paragraph, lines and blank lines of the text itself do.
    static String of(String html) {
        Document document = Jsoup.parseBodyFragment(HtmlTags.withoutOthers(html));
        Reading reading = new Reading(hasBlocks(document.body()));
        document.body().filter(reading);
        return reading.text.toString();
    }

    static boolean hasEntity(String text) {
        return ENTITY.matcher(text)
                .results()
                .anyMatch(entity -> !resolved(entity).equals(entity.group()));
    }

    /// The text with its entities resolved, once: `&amp;lt;` becomes `&lt;`.
    ///
    /// @param keepsMentioned whether an entity whose ampersand is written as one stays as it is
    static String withoutEntities(String text, boolean keepsMentioned) {
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(
                        keepsMentioned && isMentioned(text, entity) ? entity.group() : resolved(entity)));
    }

    /// Whether an ampersand and what follows it are another entity.
    private static boolean isMentioned(String text, MatchResult entity) {
        if (!resolved(entity).equals("&")) {
            return false;
        }
        Matcher other = ENTITY.matcher(
                "&" + text.substring(entity.end(), Math.min(text.length(), entity.end() + LONGEST_ENTITY)));
        return other.lookingAt() && !resolved(other.toMatchResult()).equals(other.group());
    }

    private static String resolved(MatchResult entity) {
        return Parser.unescapeEntities(entity.group(), false).replace('\u00A0', ' ');
    }

    private static boolean hasBlocks(Element body) {
        return body.stream().skip(1).anyMatch(element -> gap(element) == Gap.PARAGRAPH);
    }

    /// The gap between an element and its surroundings.
    private static Gap gap(Element element) {
        return switch (element.normalName()) {
            case "br", "li", "tr", "dt", "dd", "caption", "thead", "tbody", "tfoot" -> Gap.LINE;
            case "td", "th" -> Gap.WORD;
            default -> element.isBlock() ? Gap.PARAGRAPH : Gap.NONE;
        };
    }

    private static boolean isUnseen(Element element) {
        return switch (element.normalName()) {
            case "script", "style", "template", "noscript", "head", "title", "iframe", "object", "svg", "select" ->
                true;
            default -> element.hasAttr("hidden");
        };
    }

    private static final class Reading implements NodeFilter {
        private final VisibleText text = new VisibleText();
        private final boolean hasBlocks;
        private int items;
        private int preformatted;

        Reading(boolean hasBlocks) {
            this.hasBlocks = hasBlocks;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words.getWholeText().replace('\u00A0', ' '));
            } else if (node instanceof Element element) {
                if (isUnseen(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                text.part(gapWithin(element));
                count(element, 1);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                count(element, -1);
                text.part(gapWithin(element));
            }
            return FilterResult.CONTINUE;
        }

        private void count(Element element, int difference) {
            switch (element.normalName()) {
                case "li" -> items += difference;
                case "pre" -> preformatted += difference;
                default -> {}
            }
        }

        /// Within an item of a list, a list is no paragraph.
        private Gap gapWithin(Element element) {
            Gap gap = gap(element);
            return gap == Gap.PARAGRAPH && items > 0 ? Gap.LINE : gap;
        }

        private void add(String written) {
            if (preformatted > 0) {
                text.verbatim(written);
            } else if (hasBlocks) {
                text.words(written);
            } else {
                text.lines(written);
            }
        }
    }
}
