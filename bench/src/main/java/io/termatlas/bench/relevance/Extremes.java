package io.termatlas.bench.relevance;

import io.termatlas.model.Term;
import io.termatlas.search.SearchIndex;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// What the worst queries cost.
record Extremes(ProductEngine product) {
    private static final int ROUNDS = 20;
    private static final int SHOWN = 8;

    void print(List<Term> glossary, List<Query> queries, PrintWriter out) {
        try (SearchIndex index = product.open()) {
            for (int round = 0; round < ROUNDS; round++) {
                hostile(glossary).forEach(text -> product.ask(index, text));
            }
            Map<String, Timing> hostile = new LinkedHashMap<>();
            for (String text : hostile(glossary)) {
                hostile.put(
                        text,
                        new Timing(LongStream.generate(
                                        () -> product.ask(index, text).nanos())
                                .limit(ROUNDS)));
            }
            print("at most", 1, hostile, out);
            print("by their medians at most", 0.5, hostile, out);
            List<String> typed = queries.stream().flatMap(Workload::prefixes).toList();
            typed.forEach(text -> product.suggest(index, text));
            Timing suggestions = new Timing(typed.stream()
                    .mapToLong(text -> product.suggest(index, text).nanos()));
            out.println(typed.size() + " suggestions: p50 " + Tables.number(suggestions.millis(0.5), 2) + ", p99 "
                    + Tables.number(suggestions.millis(0.99), 2) + " ms");
        }
    }

    private static void print(String what, double share, Map<String, Timing> hostile, PrintWriter out) {
        Map.Entry<String, Timing> worst = Collections.max(
                hostile.entrySet(),
                Comparator.comparingDouble(each -> each.getValue().millis(share)));
        out.println("hostile queries: " + what + " "
                + Tables.number(worst.getValue().millis(share), 2) + " ms, "
                + worst.getKey().length() + " characters that begin with '" + firstOf(worst.getKey()) + "'");
    }

    /// In ASCII, so that no mark turns the line around.
    private static String firstOf(String text) {
        return text.chars()
                .limit(SHOWN)
                .mapToObj(each -> each < ' ' || each > '~' ? "\\u%04X".formatted(each) : Character.toString(each))
                .collect(Collectors.joining());
    }

    private static List<String> hostile(List<Term> glossary) {
        StringBuilder words = new StringBuilder();
        glossary.stream().limit(500).forEach(term -> words.append(term.name()).append(' '));
        return List.of(
                "a".repeat(10_000),
                "(".repeat(10_000),
                "((a".repeat(3_000),
                words.toString(),
                "the of and ".repeat(170),
                "* ".repeat(500),
                "a* b? c~2 ".repeat(100),
                "\u202E\u202D\u200F".repeat(1_000),
                "\uD800".repeat(1_000),
                "x\uDC00y ".repeat(500),
                "0123456789".repeat(1_000),
                "\uFDFA".repeat(500),
                "e\u0301".repeat(5_000),
                "a b c d e f g h i j k l m n o p q r s t u v w x y z ".repeat(20));
    }
}
