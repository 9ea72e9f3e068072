package io.termatlas.bench.relevance;

import io.termatlas.model.Term;
import io.termatlas.search.SearchIndex;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.LongStream;

/// What the worst queries cost.
record Extremes(ProductEngine product) {
    private static final int ROUNDS = 5;

    void print(List<Term> glossary, List<Query> queries, PrintWriter out) {
        try (SearchIndex index = product.open()) {
            for (int round = 0; round < ROUNDS; round++) {
                hostile(glossary).forEach(text -> product.ask(index, text));
            }
            Timing hostile = new Timing(hostile(glossary).stream()
                    .flatMapToLong(text -> LongStream.generate(
                                    () -> product.ask(index, text).nanos())
                            .limit(ROUNDS)));
            out.println("hostile queries: at most " + Tables.number(hostile.millis(1), 2) + " ms");
            List<String> typed = queries.stream().flatMap(Workload::beginnings).toList();
            typed.forEach(text -> product.suggest(index, text));
            Timing suggestions = new Timing(typed.stream()
                    .mapToLong(text -> product.suggest(index, text).nanos()));
            out.println(typed.size() + " suggestions: p50 " + Tables.number(suggestions.millis(0.5), 2) + ", p99 "
                    + Tables.number(suggestions.millis(0.99), 2) + " ms");
        }
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
