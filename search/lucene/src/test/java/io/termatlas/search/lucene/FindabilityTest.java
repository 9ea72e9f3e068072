package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.answer.Findability;
import io.termatlas.search.answer.IndexView;
import io.termatlas.search.answer.Ranking;
import io.termatlas.search.answer.Slice;
import io.termatlas.search.query.Lexicon;
import io.termatlas.search.query.Plan;
import io.termatlas.search.synonym.Synonyms;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindabilityTest {
    private static final int SAMPLE = 1_000;
    private static final StatedTerm CHANGED =
            aTerm("pc-ie").named("Expansion bus").stated();
    private static final StatedTerm NEIGHBOUR =
            aTerm("pcie").named("PCI Express").stated();

    @Test
    void aNeighbourOfAChangedTermThatIsNoLongerFoundIsReported() throws IOException {
        View view = new View(CHANGED, NEIGHBOUR);
        view.neighbours.add(NEIGHBOUR.slug());
        view.lost.add(NEIGHBOUR.slug());

        SelfCheck check = new Findability(view).check(List.of(CHANGED.slug()));

        assertThat(check.misses())
                .contains(
                        "The name 'PCI Express' does not find the term 'pcie' first by its key.",
                        "The slug 'pcie' does not find the term 'pcie' first by its key.")
                .noneMatch(miss -> miss.contains("'pc-ie' first by its key"));
    }

    @Test
    void aSampleReachesFromTheFirstToTheLastOfTheChanged() throws IOException {
        for (int changed : List.of(SAMPLE, SAMPLE + 1, 2 * SAMPLE - 1, 3_333)) {
            List<Integer> sampled = sampled(changed);
            int widest = IntStream.range(1, sampled.size())
                    .map(at -> sampled.get(at) - sampled.get(at - 1))
                    .max()
                    .orElseThrow();
            int step = Math.ceilDiv(changed, SAMPLE);

            assertThat(sampled)
                    .as("of %d", changed)
                    .hasSize(Math.min(SAMPLE, changed))
                    .startsWith(0);
            assertThat(sampled.getLast()).as("of %d", changed).isGreaterThanOrEqualTo(changed - step);
            assertThat(widest).as("of %d", changed).isLessThanOrEqualTo(step);
        }
    }

    /// @return the places of those of the changed terms that are looked up by a whole query
    private static List<Integer> sampled(int changed) throws IOException {
        View view = new View(IntStream.range(0, changed)
                .mapToObj(at -> aTerm("t-" + at).stated())
                .toArray(StatedTerm[]::new));
        List<Slug> slugs = view.order;
        new Findability(view).check(slugs);
        return IntStream.range(0, changed)
                .filter(at -> view.visits.getOrDefault(slugs.get(at), 0) > 1)
                .boxed()
                .toList();
    }

    /// Terms that are found by their keys, except those that are lost, and by no query.
    private static final class View implements IndexView {
        private final SortedMap<Slug, StatedTerm> terms = new TreeMap<>();
        private final List<Slug> order;
        private final SortedSet<Slug> neighbours = new TreeSet<>();
        private final SortedSet<Slug> lost = new TreeSet<>();
        private final Map<Slug, Integer> visits = new HashMap<>();
        private final ListedView nothing = new ListedView(Language.of("en"), List.of(), slug -> 0);

        View(StatedTerm... terms) {
            this.order = Stream.of(terms).map(StatedTerm::slug).toList();
            Stream.of(terms).forEach(term -> this.terms.put(term.slug(), term));
        }

        @Override
        public Language language() {
            return nothing.language();
        }

        @Override
        public Lexicon lexicon(Synonyms synonyms) {
            return nothing.lexicon(synonyms);
        }

        @Override
        public Ranking rank(Plan plan, Slice slice) {
            return nothing.rank(plan, slice);
        }

        @Override
        public Optional<StatedTerm> find(Slug slug) {
            visits.merge(slug, 1, Integer::sum);
            return Optional.ofNullable(terms.get(slug));
        }

        @Override
        public Optional<StatedTerm> findClaim(String one, String other) {
            return Optional.empty();
        }

        @Override
        public boolean hasKey(Slug slug, String key) {
            return !lost.contains(slug);
        }

        @Override
        public SortedSet<Slug> withKeys(Set<String> keys) {
            return neighbours;
        }

        @Override
        public void forEachTerm(Consumer<StatedTerm> visitor) {
            terms.values().forEach(visitor);
        }
    }
}
