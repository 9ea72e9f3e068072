package io.termatlas.bench.relevance;

import io.termatlas.bench.relevance.Engine.Answer;
import io.termatlas.bench.relevance.Judge.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Prints what was measured, as Markdown.
final class Tables {
    private final Judge judge;
    private final List<Rule> rules;
    private final List<Query> queries;
    private final Consumer<String> out;

    Tables(Judge judge, List<Rule> rules, List<Query> queries, Consumer<String> out) {
        this.judge = judge;
        this.rules = List.copyOf(rules);
        this.queries = List.copyOf(queries);
        this.out = out;
    }

    void head() {
        List<String> titles = new ArrayList<>(List.of("", ""));
        Stream.of(QueryKind.values()).map(QueryKind::title).forEach(titles::add);
        titles.addAll(List.of("p50 ms", "p95", "p99"));
        row(titles);
        row(titles.stream().map(title -> "---").toList());
    }

    /// The upper bound for every engine.
    void ceiling(Ceiling ceiling) {
        for (Rule rule : rules) {
            List<String> cells = new ArrayList<>(List.of(rule == rules.getFirst() ? "*ceiling*" : "", rule.title()));
            for (QueryKind kind : QueryKind.values()) {
                cells.add(share(ceiling.success(kind, rule, queries)));
            }
            cells.addAll(List.of("", "", ""));
            row(cells);
        }
    }

    void rows(String name, List<Answer> answers) {
        for (Rule rule : rules) {
            boolean first = rule == rules.getFirst();
            List<String> cells = new ArrayList<>(List.of(first ? name : "", rule.title()));
            for (QueryKind kind : QueryKind.values()) {
                double success = judge.success(kind, rule, queries, answers);
                cells.add(share(kind == QueryKind.NO_ANSWER ? 100 - success : success));
            }
            Timing timing = new Timing(answers.stream().mapToLong(Answer::nanos));
            for (double share : new double[] {0.5, 0.95, 0.99}) {
                cells.add(first ? number(timing.millis(share), 2) : "");
            }
            row(cells);
        }
    }

    private static String share(double success) {
        return Double.isNaN(success) ? "–" : number(success, 1);
    }

    /// The times of one engine, a row a kind.
    void times(List<Answer> answers) {
        row(List.of("", "queries", "p50 ms", "p95", "p99"));
        row(List.of("---", "---", "---", "---", "---"));
        for (QueryKind kind : QueryKind.values()) {
            int[] ofKind = IntStream.range(0, queries.size())
                    .filter(i -> queries.get(i).kind() == kind)
                    .toArray();
            Timing timing = new Timing(
                    IntStream.of(ofKind).mapToLong(i -> answers.get(i).nanos()));
            row(List.of(
                    kind.title(),
                    Integer.toString(ofKind.length),
                    number(timing.millis(0.5), 2),
                    number(timing.millis(0.95), 2),
                    number(timing.millis(0.99), 2)));
        }
    }

    /// The queries that went wrong, for a reader who wants to know why.
    void misses(List<Answer> answers) {
        for (int i = 0; i < queries.size(); i++) {
            Query query = queries.get(i);
            if (!judge.isRight(Rule.TWINS_RIGHT, query, answers.get(i))) {
                out.accept("%s\t%s\t%s\t%s"
                        .formatted(query.kind().title(), query.text(), wanted(query), found(query, answers.get(i))));
            }
        }
    }

    private static String wanted(Query query) {
        return query.wanted().stream().map(wanted -> wanted.slug().value()).collect(Collectors.joining(" "));
    }

    private static String found(Query query, Answer answer) {
        return answer.hits().stream().limit(query.kind().depth()).collect(Collectors.joining(" "));
    }

    private void row(List<String> cells) {
        out.accept("| " + String.join(" | ", cells) + " |");
    }

    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
