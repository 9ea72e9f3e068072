package io.termatlas.app.algolia;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a `filters` text.
final class FilterTokens {
    private static final int LONGEST = 10_000;

    /// A text in quotes may hold anything, quotes after a backslash too.
    private static final Pattern TOKEN = Pattern.compile("""
            \\s*(?:
              (?<sign> [()] | (?:AND|OR|NOT)(?![\\w.:]))
            | (?<number> [A-Za-z][\\w.]* \\s* (?: : \\s* -?\\d+ \\s+ TO \\s+ -?\\d+
                                                | (?:<=|>=|!=|<|>|=) \\s* -?\\d+ (?:\\.\\d+)? ) (?![\\w.]) )
            | (?<attribute> [A-Za-z_][\\w.-]*) \\s* : \\s*
              (?: "(?<double> (?:[^"\\\\]|\\\\.)*+ )" | '(?<single> (?:[^'\\\\]|\\\\.)*+ )' | (?<word> [^\\s()"']+) ) (?:<score=\\d{1,9}>)?
            )\\s*""", Pattern.COMMENTS);

    private static final Pattern SCORE = Pattern.compile("<score=\\d{1,9}>$");

    private FilterTokens() {}

    sealed interface Token {}

    /// A parenthesis, or `AND`, `OR`, `NOT`.
    record Sign(String text) implements Token {}

    /// @param filter empty when it is to be ignored
    record Condition(Optional<Filter> filter) implements Token {}

    static List<Token> of(String text, Conditions conditions) {
        if (text.length() > LONGEST) {
            throw new UsageFault("'filters' is longer than " + LONGEST + " characters.");
        }
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.region(end, text.length()).lookingAt()) {
                throw wrong(text);
            }
            tokens.add(token(matcher, conditions));
            end = matcher.end();
        }
        return tokens;
    }

    static UsageFault wrong(String text) {
        return new UsageFault("'" + Texts.quotable(text) + "' will not do for 'filters': write it as"
                + " category:\"Data centre\" AND (kind:term OR rank > 20).");
    }

    private static Token token(Matcher matcher, Conditions conditions) {
        if (matcher.group("sign") != null) {
            return new Sign(matcher.group("sign"));
        }
        if (matcher.group("number") != null) {
            return new Condition(conditions.number(matcher.group("number")));
        }
        String attribute = matcher.group("attribute");
        String word = matcher.group("word");
        if (word == null) {
            return new Condition(conditions.facet(attribute, quoted(matcher)));
        }
        return new Condition(
                Attributes.isFigure(attribute)
                        ? conditions.number(attribute + ":" + word)
                        : conditions.facet(attribute, SCORE.matcher(word).replaceFirst("")));
    }

    private static String quoted(Matcher matcher) {
        String text = matcher.group("double");
        return (text == null ? matcher.group("single") : text).replaceAll("\\\\(.)", "$1");
    }
}
