package io.termatlas.derive.measure;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Derived;
import io.termatlas.testkit.SeededTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageRankTest {
    @Test
    void whoNobodyLeadsToIsOfRankZero() {
        assertThat(ranks(
                        aTerm("a").relatedTo("b").stated(),
                        aTerm("b").stated(),
                        aTerm("c").stated()))
                .containsExactly(0, steps(1.85), 0);
    }

    @Test
    void missingTermsAndTheTermItselfCountNothing() {
        assertThat(ranks(
                        aTerm("a").relatedTo("b", "nowhere", "a").stated(),
                        aTerm("b").stated()))
                .isEqualTo(ranks(aTerm("a").relatedTo("b").stated(), aTerm("b").stated()));
    }

    @Test
    void nothingElseOfTheGlossaryChangesARank() {
        List<StatedTerm> few =
                List.of(aTerm("a").relatedTo("b").stated(), aTerm("b").stated());
        List<StatedTerm> many = new ArrayList<>(few);
        IntStream.range(0, 1_000)
                .mapToObj(i -> aTerm("z" + (1_000 + i)).stated())
                .forEach(many::add);
        assertThat(ranks(many.toArray(StatedTerm[]::new))).startsWith(ranks(few.toArray(StatedTerm[]::new)));
    }

    @Test
    void aHubIsOfTheGreatestRankAtMost() {
        List<StatedTerm> terms = new ArrayList<>();
        terms.add(aTerm("hub").stated());
        IntStream.range(0, 100_000)
                .mapToObj(i -> aTerm("t" + (100_000 + i)).relatedTo("hub").stated())
                .forEach(terms::add);
        assertThat(ranks(terms.toArray(StatedTerm[]::new))[0]).isEqualTo(PageRank.MOST);
    }

    /// Against the definition: the share of one who walks from term to term, and begins anew where no link leads on.
    @SeededTest
    void isTheShareOfARandomWalk(RandomGenerator random) {
        int size = 2 + random.nextInt(12);
        List<StatedTerm> terms = IntStream.range(0, size)
                .mapToObj(i -> aTerm(slug(i))
                        .relatedTo(IntStream.range(0, random.nextInt(4))
                                .mapToObj(any -> slug(random.nextInt(size)))
                                .toArray(String[]::new))
                        .stated())
                .toList();
        double[] walked = walk(terms);
        double least = Arrays.stream(walked).min().orElseThrow();
        int[] ranks = ranks(terms.toArray(StatedTerm[]::new));
        double unit = (1 - 0.85 + 0.85 * dangling(terms, walked)) / size;
        assertThat(least).isGreaterThanOrEqualTo(unit - 1e-9);
        for (int i = 0; i < size; i++) {
            assertThat((double) ranks[i]).isCloseTo(4 * Math.log(walked[i] / unit) / Math.log(2), within(0.51));
        }
    }

    private static double dangling(List<StatedTerm> terms, double[] shares) {
        return IntStream.range(0, shares.length)
                .filter(i -> targets(terms, i).isEmpty())
                .mapToDouble(i -> shares[i])
                .sum();
    }

    private static double[] walk(List<StatedTerm> terms) {
        double[] shares = new double[terms.size()];
        Arrays.fill(shares, 1.0 / shares.length);
        for (int step = 0; step < 500; step++) {
            double[] next = new double[shares.length];
            for (int from = 0; from < shares.length; from++) {
                List<Integer> targets = targets(terms, from);
                for (int to = 0; to < shares.length; to++) {
                    double moves = targets.isEmpty()
                            ? 1.0 / shares.length
                            : (double) Collections.frequency(targets, to) / targets.size();
                    next[to] += shares[from] * (0.85 * moves + 0.15 / shares.length);
                }
            }
            shares = next;
        }
        return shares;
    }

    private static List<Integer> targets(List<StatedTerm> terms, int from) {
        return terms.get(from).term().relatedTerms().stream()
                .map(related -> Integer.parseInt(related.slug().value().substring(1)) - 10)
                .filter(to -> to != from)
                .distinct()
                .toList();
    }

    private static String slug(int number) {
        return "t" + (10 + number);
    }

    private static int[] ranks(StatedTerm... terms) {
        TermGraph graph = TermGraph.of(
                visitor -> Arrays.stream(terms)
                        .sorted(Comparator.comparing(StatedTerm::slug))
                        .forEach(visitor),
                Derived.NOTHING);
        byte[] ranks = PageRank.of(graph);
        return Arrays.stream(terms)
                .mapToInt(term -> ranks[graph.number(term.slug())])
                .toArray();
    }

    private static int steps(double share) {
        return (int) Math.round(4 * Math.log(share) / Math.log(2));
    }
}
