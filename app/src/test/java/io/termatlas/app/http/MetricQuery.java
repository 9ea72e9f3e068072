package io.termatlas.app.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The metrics and labels that a query in PromQL names. There is no parser of it for Java; this one reads the
/// tokens of the language, and fails on what is none.
///
/// @param labels of selectors, and of by, without, on and ignoring
record MetricQuery(Set<String> metrics, Set<String> labels) {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<name>[A-Za-z_:][A-Za-z0-9_:]*)|(?<text>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')"
                    + "|(?<range>\\[[0-9a-z:$_]+])|(?<number>[0-9][0-9a-zA-Z.]*)|(?<symbol>=~|!~|==|!=|<=|>=|[-+*/%^(){},=<>]))");
    private static final Set<String> GROUPING = Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "offset", "bool");

    static MetricQuery parse(String query) {
        List<String> tokens = tokens(query);
        Set<String> metrics = new LinkedHashSet<>();
        Set<String> labels = new LinkedHashSet<>();
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            depth += switch (token) {
                case "(", "{" -> 1;
                case ")", "}" -> -1;
                default -> 0;
            };
            if (token.equals("{")) {
                i = matchers(tokens, i + 1, labels);
                depth--;
            } else if (GROUPING.contains(token)) {
                i = grouping(tokens, i + 1, labels);
            } else if (isName(token) && !OPERATORS.contains(token) && !next.equals("(") && !isAggregation(tokens, i)) {
                metrics.add(token);
            }
        }
        if (depth != 0 || metrics.isEmpty()) {
            throw new IllegalArgumentException("no query: " + query);
        }
        return new MetricQuery(metrics, labels);
    }

    /// `sum by (x) (…)`: the name before a grouping.
    private static boolean isAggregation(List<String> tokens, int at) {
        return at + 1 < tokens.size() && GROUPING.contains(tokens.get(at + 1));
    }

    private static int matchers(List<String> tokens, int from, Set<String> labels) {
        int i = from;
        while (!tokens.get(i).equals("}")) {
            if (!isName(tokens.get(i))
                    || !Set.of("=", "!=", "=~", "!~").contains(tokens.get(i + 1))
                    || !tokens.get(i + 2).matches("[\"'].*")) {
                throw new IllegalArgumentException("no matcher: " + tokens.subList(i, tokens.size()));
            }
            labels.add(tokens.get(i));
            i += 3;
            if (tokens.get(i).equals(",")) {
                i++;
            }
        }
        return i;
    }

    private static int grouping(List<String> tokens, int from, Set<String> labels) {
        if (!tokens.get(from).equals("(")) {
            throw new IllegalArgumentException("no grouping: " + tokens);
        }
        int i = from + 1;
        while (!tokens.get(i).equals(")")) {
            if (isName(tokens.get(i))) {
                labels.add(tokens.get(i));
            }
            i++;
        }
        return i;
    }

    private static boolean isName(String token) {
        return token.matches("[A-Za-z_:][A-Za-z0-9_:]*");
    }

    private static List<String> tokens(String query) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(query);
        int at = 0;
        while (at < query.length()) {
            if (!matcher.region(at, query.length()).lookingAt()) {
                throw new IllegalArgumentException("no query from character " + at + " on: " + query);
            }
            tokens.add(matcher.group().strip());
            at = matcher.end();
        }
        return tokens;
    }
}
