package io.termatlas.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Mention;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.TextField;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.Difference;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.TermBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The contract of [GraphSink] as tests. An implementation extends this class and says how its store is written
/// and read.
public abstract class GraphSinkContract {
    private static final Instant COMMITTED_AT = Instant.parse("2026-11-23T18:00:00.123456789Z");

    /// A glossary that no other test writes.
    private final Glossary glossary =
            new Glossary(new GlossaryId("contract-" + UUID.randomUUID()), "en", URI.create("https://example.org/docs"));

    /// A sink on the one store of a test, which does not know the test's glossaries yet.
    protected abstract GraphSink open(GlossaryId glossary);

    protected abstract TermGraph shown(GlossaryId glossary);

    /// The mentions that stand, sorted: source, target, count, field and percent, parted by spaces.
    protected abstract List<String> mentioned(GlossaryId glossary);

    /// Fails unless the graph is that of these terms alone. A store that holds more than a [TermGraph] shows
    /// checks that, too.
    protected void assertHolds(Glossary of, Collection<StatedTerm> terms) {
        assertThat(shown(of.id())).isEqualTo(TermGraph.of(terms));
    }

    @Test
    void knowsNothingOfAGlossaryBeforeItsFirstRun() {
        try (GraphSink sink = open()) {
            assertThat(sink.ledger()).isEmpty();
            assertThat(stored(sink)).isEmpty();
        }
    }

    @Test
    void tellsTheStagesOfARun() {
        try (GraphSink sink = open()) {
            sink.begin(glossary);
            assertThat(sink.ledger()).contains(new Ledger(glossary, 0, 0, Instant.EPOCH, "", true));
            sink.complete(ledger(7, 0, false));
            assertThat(sink.ledger()).contains(ledger(7, 0, true));
            sink.confirm();
            assertThat(sink.ledger()).contains(ledger(7, 0, false));
        }
    }

    @Test
    void beginSetsTheMarkAndLeavesAllElse() {
        StatedTerm term = aTerm().stated();
        write(term);
        try (GraphSink sink = open()) {
            sink.begin(glossary);
            assertThat(sink.ledger()).contains(ledger(1, 1, true));
            assertThat(stored(sink)).containsExactly(Map.entry(term.slug(), term.fingerprint()));
            assertHolds(glossary, List.of(term));
        }
    }

    /// Language and base URL change in a rebuild alone, which states them when it begins.
    @Test
    void completeWritesTheGlossaryAsTheRunHasIt() {
        write(aTerm().stated());
        Glossary moved = new Glossary(glossary.id(), "de", URI.create("https://example.com"));
        try (GraphSink sink = open()) {
            sink.begin(moved);
            sink.complete(new Ledger(moved, 2, 1, COMMITTED_AT, "another", false));
            sink.confirm();
            assertThat(sink.ledger()).contains(new Ledger(moved, 2, 1, COMMITTED_AT, "another", false));
        }
    }

    @Test
    void completeCountsThePublishedTermsThatReallyStand() {
        try (GraphSink sink = open()) {
            List<StatedTerm> terms =
                    List.of(aTerm("a").relatedTo("missing").stated(), aTerm("b").stated());
            sink.begin(glossary);
            sink.upsertNodes(terms);
            sink.relate(terms);
            sink.complete(ledger(1, 99, false));
            assertThat(sink.ledger()).contains(ledger(1, 2, true));
        }
    }

    @Test
    void aTermHasNoFingerprintUntilItsEdgesStand() {
        StatedTerm term = aTerm().relatedTo("a", "b").stated();
        try (GraphSink sink = open()) {
            sink.begin(glossary);
            sink.upsertNodes(List.of(term));
            assertThat(stored(sink)).containsOnlyKeys(term.slug()).doesNotContainValue(term.fingerprint());
            sink.relate(List.of(term));
            assertThat(stored(sink)).containsExactly(Map.entry(term.slug(), term.fingerprint()));
            assertHolds(glossary, List.of(term));
        }
    }

    @Test
    void aRewrittenTermHasNeitherTheOldFingerprintNorTheNewUntilItsEdgesStand() {
        StatedTerm before = aTerm().relatedTo("a").stated();
        StatedTerm after = aTerm().named("Renamed").relatedTo("b").stated();
        write(before);
        try (GraphSink sink = open()) {
            sink.begin(glossary);
            sink.upsertNodes(List.of(after));
            assertThat(shown().edges()).isEqualTo(TermGraph.of(List.of(before)).edges());
        }
        try (GraphSink next = open()) {
            assertThat(stored(next))
                    .containsOnlyKeys(after.slug())
                    .doesNotContainValue(before.fingerprint())
                    .doesNotContainValue(after.fingerprint());
            assertThat(next.ledger().orElseThrow().pending()).isTrue();
        }
    }

    @Test
    void relateReconcilesTheEdgesWithWhatTheTermSays() {
        write(
                aTerm("a")
                        .relatedAs("b", "Bee")
                        .relatedAs("c", "Sea")
                        .relatedTo("d")
                        .stated(),
                aTerm("d").stated());
        StatedTerm a = aTerm("a")
                .relatedTo("a")
                .relatedAs("c", "Sea")
                .relatedAs("b", "B")
                .relatedAs("e", "E")
                .relatedAs("b", "again")
                .stated();
        write(a);
        assertHolds(glossary, List.of(a, aTerm("d").stated()));
    }

    @Test
    void deriveReconcilesTheMentionsWithWhatWasDerived() {
        write(aTerm("a").stated(), aTerm("b").stated(), aTerm("c").stated());
        derive(derived("a", mention("b", 1), mention("c", 2)), derived("b", mention("a", 3)));
        assertThat(mentioned(glossary.id()))
                .containsExactly("a b 1 explanation 50", "a c 2 explanation 50", "b a 3 explanation 50");
        derive(derived("a", mention("b", 7)));
        assertThat(mentioned(glossary.id())).containsExactly("a b 7 explanation 50", "b a 3 explanation 50");
        assertThat(shown().edges()).isEmpty();
        try (GraphSink sink = open()) {
            assertThat(sink.census().asCommitted())
                    .as("mentions are not counted")
                    .isTrue();
        }
    }

    @Test
    void aMentionNeedsTwoPublishedTermsAndGoesWithEither() {
        write(
                aTerm("a").relatedTo("lost").stated(),
                aTerm("b").stated(),
                aTerm("c").stated());
        derive(
                derived("a", mention("b", 1), mention("c", 1), mention("lost", 1), mention("nowhere", 1)),
                derived("b", mention("c", 1)));
        assertThat(mentioned(glossary.id()))
                .containsExactly("a b 1 explanation 50", "a c 1 explanation 50", "b c 1 explanation 50");
        remove(Slug.of("b"));
        assertThat(mentioned(glossary.id())).containsExactly("a c 1 explanation 50");
        write(aTerm("a").named("Renamed").stated());
        assertThat(mentioned(glossary.id()))
                .as("a term that is written keeps them")
                .hasSize(1);
        remove(Slug.of("a"));
        assertThat(mentioned(glossary.id())).isEmpty();
    }

    @Test
    void aComparisonTellsTheTermsThatMentionOthersThanWasDerived() {
        List<StatedTerm> terms = List.of(aTerm("a").stated(), aTerm("b").stated());
        write(terms.toArray(StatedTerm[]::new));
        derive(derived("a", mention("b", 1)));
        assertThat(differing(terms, slug -> derived(slug.value())))
                .extracting(Difference::slug)
                .containsExactly("a");
        assertThat(differing(terms, slug -> slug.value().equals("a") ? derived("a", mention("b", 1)) : derived("b")))
                .isEmpty();
        assertThat(differing(terms, null)).isEmpty();
    }

    @Test
    void aComparisonTellsTheTermsOfAnotherRank() {
        List<StatedTerm> terms = List.of(aTerm("a").stated(), aTerm("b").stated());
        write(terms.toArray(StatedTerm[]::new));
        Derived central = slug -> new DerivedTerm(slug, List.of(), slug.value().equals("a") ? 9 : 0);
        assertThat(differing(terms, central)).extracting(Difference::slug).containsExactly("a");
        derive(central.of(Slug.of("a")));
        assertThat(differing(terms, central)).isEmpty();
        write(aTerm("a").named("Renamed").stated());
        assertThat(differing(List.of(aTerm("a").named("Renamed").stated(), terms.getLast()), central))
                .as("a term that is written keeps it")
                .isEmpty();
    }

    @Test
    void groupSaysOfEachTermToWhichCommunityItBelongs() {
        List<StatedTerm> terms = List.of(
                aTerm("a").relatedTo("lost").stated(),
                aTerm("b").stated(),
                aTerm("c").stated());
        write(terms.toArray(StatedTerm[]::new));
        Communities together = slug -> slug.value().equals("c") ? Optional.empty() : Optional.of(Slug.of("b"));
        assertThat(differing(terms, grouped(together)))
                .extracting(Difference::slug)
                .containsExactly("a", "b");
        group(together);
        assertThat(differing(terms, grouped(together))).isEmpty();
        assertThat(differing(terms, Derived.NOTHING))
                .extracting(Difference::slug)
                .containsExactly("a", "b");
        assertThat(differing(terms, DerivedTerm::none))
                .as("where communities are not known")
                .isEmpty();
        group(Communities.NONE);
        assertThat(differing(terms, Derived.NOTHING)).isEmpty();
    }

    private void group(Communities communities) {
        try (GraphSink sink = open()) {
            sink.begin(glossary);
            twice(() -> sink.group(communities));
            sink.complete(ledger(2, 0, false));
            sink.confirm();
        }
    }

    private static Derived grouped(Communities communities) {
        return new Derived() {
            @Override
            public DerivedTerm of(Slug slug) {
                return DerivedTerm.none(slug);
            }

            @Override
            public Optional<Communities> communities() {
                return Optional.of(communities);
            }
        };
    }

    private List<Difference> differing(List<StatedTerm> terms, @Nullable Derived derived) {
        List<Difference> differences = new ArrayList<>();
        try (GraphSink sink = open()) {
            sink.compare(glossary, terms::forEach, derived, differences::add);
        }
        return differences;
    }

    private void derive(DerivedTerm... terms) {
        try (GraphSink sink = open()) {
            sink.begin(glossary);
            twice(() -> sink.derive(List.of(terms)));
            sink.complete(ledger(2, 0, false));
            sink.confirm();
        }
    }

    private static DerivedTerm derived(String slug, Mention... mentions) {
        return new DerivedTerm(Slug.of(slug), List.of(mentions), 0);
    }

    private static Mention mention(String target, int count) {
        return new Mention(Slug.of(target), count, TextField.EXPLANATION, 50);
    }

    @Test
    void aMissingTermTurnsRealAndMissingAgain() {
        StatedTerm source = aTerm("a").relatedAs("b", "Bee").stated();
        StatedTerm target = aTerm("b").named("B").relatedTo("a", "c").stated();
        write(source);
        assertThat(shown().missing()).containsExactly(Map.entry(target.slug(), "Bee"));
        write(target);
        assertHolds(glossary, List.of(source, target));
        remove(target.slug());
        assertThat(shown().missing()).containsExactly(Map.entry(target.slug(), "Bee"));
        assertHolds(glossary, List.of(source));
        remove(source.slug());
        assertThat(shown()).isEqualTo(TermGraph.of(List.of()));
    }

    /// A missing term is not reported, because a run cannot compare or remove it.
    @Test
    void aMissingTermIsNotStored() {
        StatedTerm source = aTerm("a").relatedTo("b").stated();
        write(source);
        try (GraphSink sink = open()) {
            assertThat(stored(sink)).containsOnlyKeys(source.slug());
        }
    }

    @Test
    void aMissingTermIsNamedAsTheFirstWhoNamesItDoes() {
        StatedTerm a = aTerm("a").relatedAs("x", "as a says").stated();
        StatedTerm b = aTerm("b").relatedAs("x", "as b says").stated();
        write(b);
        write(a);
        assertHolds(glossary, List.of(a, b));
        remove(a.slug());
        assertHolds(glossary, List.of(b));
    }

    @Test
    void completeDropsMissingTermsThatNoTermNames() {
        write(aTerm("a").relatedTo("b", "c").categorised("Old").stated());
        StatedTerm changed = aTerm("a").relatedTo("c").categorised("New").stated();
        write(changed);
        assertThat(shown().missing()).containsOnlyKeys(Slug.of("c"));
        assertHolds(glossary, List.of(changed));
    }

    @Test
    void anUpdateIsAWholeRun() {
        StatedTerm gone = aTerm("gone").relatedTo("kept").stated();
        StatedTerm kept = aTerm("kept").relatedTo("gone").categorised("Old").stated();
        write(gone, kept);
        StatedTerm changed = aTerm("kept").relatedTo("new").categorised("New").stated();
        StatedTerm added = aTerm("new").relatedTo("gone").asked("Why?", "So.").stated();
        try (GraphSink sink = open()) {
            assertThat(sink.ledger()).contains(ledger(1, 2, false));
            twice(() -> sink.update(List.of(changed, added), List.of(gone.slug()), List.of(), ledger(2, 99, false)));
            assertThat(sink.ledger()).contains(ledger(2, 2, true));
            assertHolds(glossary, List.of(changed, added));
            sink.confirm();
            assertThat(sink.ledger()).contains(ledger(2, 2, false));
            assertThat(sink.census().asCommitted()).isTrue();
        }
    }

    @Test
    void anUpdateMendsWhatARunThatDiedHasLeft() {
        StatedTerm term = aTerm("a").relatedTo("b").stated();
        write(term);
        try (GraphSink died = open()) {
            died.begin(glossary);
            died.upsertNodes(List.of(aTerm("a").named("half").stated()));
        }
        try (GraphSink sink = open()) {
            sink.update(List.of(term), List.of(), List.of(), ledger(2, 1, false));
            sink.confirm();
        }
        assertHolds(glossary, List.of(term));
    }

    @Test
    void everyCallMayBeRepeated() {
        StatedTerm a = aTerm("a").relatedTo("b", "c").asked("Why?", "So.").stated();
        StatedTerm b = aTerm("b").relatedTo("a", "gone").categorised("Letters").stated();
        StatedTerm gone = aTerm("gone").relatedTo("a").stated();
        write(gone);
        try (GraphSink sink = open()) {
            twice(() -> sink.begin(glossary));
            twice(() -> sink.upsertNodes(List.of(a, b)));
            twice(() -> sink.relate(List.of(a, b)));
            twice(() -> sink.remove(List.of(gone.slug())));
            twice(() -> sink.complete(ledger(2, 2, false)));
            assertThat(sink.ledger()).contains(ledger(2, 2, true));
            twice(sink::confirm);
            assertThat(sink.ledger()).contains(ledger(2, 2, false));
        }
        assertHolds(glossary, List.of(a, b));
    }

    @Test
    void aBatchOfNothingAndTheRemovalOfWhatIsNotThereChangeNothing() {
        StatedTerm term = aTerm().relatedTo("missing").stated();
        write(term);
        try (GraphSink sink = open()) {
            sink.begin(glossary);
            sink.upsertNodes(List.of());
            sink.relate(List.of());
            sink.remove(List.of());
            sink.remove(List.of(Slug.of("nowhere"), Slug.of("missing")));
        }
        assertHolds(glossary, List.of(term));
    }

    @Test
    void everyCallLastsWithoutAnEndOfTheRun() {
        StatedTerm term = aTerm().stated();
        try (GraphSink sink = open()) {
            sink.begin(glossary);
            sink.upsertNodes(List.of(term));
            sink.relate(List.of(term));
        }
        try (GraphSink next = open()) {
            assertThat(next.ledger()).contains(new Ledger(glossary, 0, 0, Instant.EPOCH, "", true));
            assertThat(stored(next)).containsExactly(Map.entry(term.slug(), term.fingerprint()));
        }
    }

    @Test
    void glossariesDoNotMeet() {
        Glossary other = Glossary.of(new GlossaryId(glossary.id() + "-other"));
        StatedTerm here = aTerm("a").relatedTo("b").stated();
        StatedTerm there =
                TermBuilder.aTerm("a").in(other.id().value()).relatedTo("c").stated();
        write(here);
        try (GraphSink sink = open(other.id())) {
            assertThat(sink.ledger()).isEmpty();
            assertThat(stored(sink)).isEmpty();
            sink.begin(other);
            sink.upsertNodes(List.of(there));
            sink.relate(List.of(there));
            sink.complete(new Ledger(other, 1, 1, COMMITTED_AT, "derivation", false));
            assertHolds(other, List.of(there));
            sink.remove(List.of(there.slug()));
            sink.complete(new Ledger(other, 2, 0, COMMITTED_AT, "derivation", false));
        }
        assertHolds(glossary, List.of(here));
        try (GraphSink sink = open()) {
            assertThat(sink.ledger()).contains(ledger(1, 1, false));
        }
    }

    /// Calls in any order that the port allows, by sinks that die at any of them: the stored fingerprints are
    /// right at every moment, and at the end the graph is that of the terms alone.
    @SeededTest
    void everyHistoryEndsInTheGraphOfTheTermsAlone(RandomGenerator random) {
        History history = new History(new RandomTerms(random, glossary.id()));
        for (int step = 0; step < 100; step++) {
            history.take();
            history.assertStored();
        }
        history.end();
    }

    /// The written terms that the store should have.
    private final class History {
        private final RandomTerms random;
        private final NavigableMap<Slug, StatedTerm> written = new TreeMap<>();
        private final NavigableSet<Slug> torn = new TreeSet<>();
        private final Set<Fingerprint> fingerprints = new HashSet<>();
        private GraphSink sink;
        private long generation;

        History(RandomTerms random) {
            this.random = random;
            this.sink = begun();
        }

        void take() {
            switch (random.random().nextInt(13)) {
                case 0, 1, 2, 3 -> upsert(random.terms(8));
                case 4, 5, 6, 7 -> relate(random.some(List.copyOf(torn)));
                case 8 -> relate(random.some(List.copyOf(written.keySet())));
                case 9 -> remove(random.slugs(random.random().nextInt(4) == 0 ? 60 : 4));
                case 10 -> sink = begun();
                case 11 -> update(random.terms(8), random.slugs(4));
                default -> end();
            }
        }

        private void upsert(List<StatedTerm> terms) {
            sink.upsertNodes(terms);
            for (StatedTerm term : terms) {
                written.put(term.slug(), term);
                torn.add(term.slug());
                fingerprints.add(term.fingerprint());
            }
        }

        private void relate(List<Slug> slugs) {
            sink.relate(slugs.stream().map(written::get).toList());
            torn.removeAll(slugs);
        }

        /// Terms that are half written stay so.
        private void update(List<StatedTerm> upserts, List<Slug> removals) {
            generation++;
            List<Slug> gone = removals.stream()
                    .filter(slug ->
                            upserts.stream().noneMatch(term -> term.slug().equals(slug)))
                    .toList();
            sink.update(upserts, gone, List.of(), ledger(generation, 0, false));
            for (StatedTerm term : upserts) {
                written.put(term.slug(), term);
                torn.remove(term.slug());
                fingerprints.add(term.fingerprint());
            }
            written.keySet().removeAll(gone);
            torn.removeAll(gone);
        }

        private void remove(List<Slug> slugs) {
            sink.remove(slugs);
            written.keySet().removeAll(slugs);
            torn.removeAll(slugs);
        }

        void end() {
            relate(List.copyOf(torn));
            generation++;
            sink.complete(ledger(generation, written.size(), false));
            assertThat(sink.ledger()).contains(ledger(generation, written.size(), true));
            assertHolds(glossary, written.values());
            if (random.random().nextBoolean()) {
                sink.confirm();
                assertThat(sink.ledger()).contains(ledger(generation, written.size(), false));
            }
            sink = begun();
        }

        private GraphSink begun() {
            GraphSink begun = open();
            begun.begin(glossary);
            return begun;
        }

        void assertStored() {
            Map<Slug, Fingerprint> stored = stored(sink);
            assertThat(stored).containsOnlyKeys(written.keySet());
            written.forEach((slug, term) -> {
                if (torn.contains(slug)) {
                    assertThat(stored.get(slug)).as("half written: %s", slug).isNotIn(fingerprints);
                } else {
                    assertThat(stored).containsEntry(slug, term.fingerprint());
                }
            });
        }
    }

    private GraphSink open() {
        return open(glossary.id());
    }

    private TermGraph shown() {
        return shown(glossary.id());
    }

    private TermBuilder aTerm() {
        return aTerm("only");
    }

    private TermBuilder aTerm(String slug) {
        return TermBuilder.aTerm(slug).in(glossary.id().value());
    }

    private void write(StatedTerm... terms) {
        try (GraphSink sink = open()) {
            sink.begin(glossary);
            sink.upsertNodes(List.of(terms));
            sink.relate(List.of(terms));
            sink.complete(ledger(1, terms.length, false));
            sink.confirm();
        }
    }

    private void remove(Slug slug) {
        try (GraphSink sink = open()) {
            sink.begin(glossary);
            sink.remove(List.of(slug));
            sink.complete(ledger(2, 0, false));
            sink.confirm();
        }
    }

    private static void twice(Runnable call) {
        call.run();
        call.run();
    }

    private Ledger ledger(long generation, long terms, boolean pending) {
        return new Ledger(glossary, generation, terms, COMMITTED_AT, "derivation", pending);
    }

    /// Also checks that each is visited once.
    private static SortedMap<Slug, Fingerprint> stored(GraphSink sink) {
        SortedMap<Slug, Fingerprint> stored = new TreeMap<>();
        sink.forEachStored((slug, fingerprint) -> assertThat(stored.put(slug, fingerprint))
                .as("another visit of %s", slug)
                .isNull());
        return stored;
    }
}
