package io.termatlas.app.algolia;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.filter.Figure;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.filter.Filter.Not;
import io.termatlas.search.filter.Filter.Within;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Single conditions: `category:Networking`, `category:-Networking`, `relatedCount >= 3`, `rank:10 TO 20`.
///
/// A request has a few hundred of them at most: each costs some work. `lang:en` and `language:en` are about the
/// glossary as a whole. A condition on a facet that is to be ignored is
/// empty. `<score=2>` at the end has no effect, because a filter never changes the order here.
final class Conditions {
    private static final Pattern COMPARISON =
            Pattern.compile("\\s*([A-Za-z.]+)\\s*(<=|>=|!=|<|>|=)\\s*(-?\\d{1,15})(?:\\.(\\d{1,15}))?\\s*");
    private static final Pattern RANGE =
            Pattern.compile("\\s*([A-Za-z.]+)\\s*:\\s*(-?\\d{1,15})(?:\\s+TO\\s+(-?\\d{1,15}))?\\s*");

    private static final Pattern SCORE = Pattern.compile("\\s*<score=\\d{1,9}>\\s*$");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*([\\w.-]+?)\\s*(?:[:<>=]|!=)");

    private static final int MOST = 500;

    private final WidgetFacets facets;
    private int count;

    Conditions(WidgetFacets facets) {
        this.facets = facets;
    }

    /// Splits at the first colon. A value that begins with `-` is not wanted; `\-` begins one that begins with it.
    Optional<Filter> facet(String scored) {
        countOne();
        String text = SCORE.matcher(scored).replaceFirst("");
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new UsageFault("'" + Texts.quotable(text) + "' is no filter: write it as category:Networking.");
        }
        String value = text.substring(colon + 1);
        Optional<Filter> is = facets.is(text.substring(0, colon).strip(), value(value));
        return value.startsWith("-") ? is.map(Not::new) : is;
    }

    /// Of a `filters` text, where `-` does not negate.
    Optional<Filter> facet(String attribute, String value) {
        countOne();
        return facets.is(attribute, value);
    }

    Optional<Filter> number(String scored) {
        countOne();
        String text = SCORE.matcher(scored).replaceFirst("");
        Matcher attribute = ATTRIBUTE.matcher(text);
        return attribute.lookingAt() && facets.isIgnored(attribute.group(1))
                ? Optional.empty()
                : Optional.of(within(text));
    }

    private void countOne() {
        count++;
        if (count > MOST) {
            throw new UsageFault("A request filters by more than " + MOST + " conditions: send fewer.");
        }
    }

    private static String value(String text) {
        return text.startsWith("-") || text.startsWith("\\-") ? text.substring(1) : text;
    }

    /// The numbers are whole; one with a fraction stands between two of them.
    private static Filter within(String text) {
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            return comparison(comparison);
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            long least = Long.parseLong(range.group(2));
            return new Within(
                    Attributes.figure(range.group(1)),
                    least,
                    range.group(3) == null ? least : Long.parseLong(range.group(3)));
        }
        throw new UsageFault("'" + Texts.quotable(text)
                + "' is no filter of numbers: write it as relatedCount>=3 or rank:10 TO 20.");
    }

    private static Filter comparison(Matcher comparison) {
        Figure figure = Attributes.figure(comparison.group(1));
        String fraction = comparison.group(4);
        boolean between = fraction != null && !fraction.matches("0+");
        long whole = Long.parseLong(comparison.group(3));
        long below = between && comparison.group(3).startsWith("-") ? whole - 1 : whole;
        long above = between ? below + 1 : below;
        return switch (comparison.group(2)) {
            case "<" -> new Within(figure, Long.MIN_VALUE, between ? below : whole - 1);
            case "<=" -> new Within(figure, Long.MIN_VALUE, below);
            case ">" -> new Within(figure, between ? above : whole + 1, Long.MAX_VALUE);
            case ">=" -> new Within(figure, above, Long.MAX_VALUE);
            case "!=" -> between ? Filter.NONE : new Not(new Within(figure, whole, whole));
            default -> between ? new Filter.Any(List.of()) : new Within(figure, whole, whole);
        };
    }
}
