package io.termatlas.testkit.store;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Mention;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.TextField;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.SelfCheck;
import io.termatlas.model.store.StoredTerm;
import io.termatlas.testkit.SeededTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The contract of [IndexSink] as tests. An implementation extends this class and says how its store is opened
/// and read.
public abstract class IndexSinkContract {
    protected static final Glossary GLOSSARY = Glossary.of(GlossaryId.DEFAULT);

    private static final StatedTerm NVLINK =
            aTerm("nvlink").named("NVLink").relatedTo("pcie").stated();
    private static final StatedTerm NVLINK_MOVED =
            aTerm("nvlink").named("NVLink").defined("A link.").stated("links/nvlink/_payload.json");
    private static final StatedTerm PCIE = aTerm("pcie").named("PCIe").stated();
    private static final StatedTerm HBM = aTerm("hbm").named("HBM").stated();
    private static final Mention MENTION_OF_PCIE = new Mention(PCIE.slug(), 2, TextField.EXPLANATION, 80);
    private static final Slug SHARED = Slug.of("shared");
    private static final int THREADS = 4;
    private static final int TERMS_OF_A_THREAD = 200;
    private static final int RACES = 10;

    /// A sink on the one store of a test, in which nothing was ever committed before its first sink did.
    protected abstract IndexSink open(boolean rebuild);

    /// All terms that a new reader sees now, by slug; none before the first commit.
    protected abstract List<StatedTerm> seenByReaders();

    @Test
    void aStoreWithoutACommitBeginsEmptyAndHoldsNothing() {
        try (IndexSink sink = open(false)) {
            assertThat(sink.ledger()).isEmpty();
            assertThat(sink.beginsEmpty()).isTrue();
            assertThat(stored(sink)).isEmpty();
            assertThat(sink.findStored(NVLINK.slug())).isEmpty();
        }
        assertThat(seenByReaders()).isEmpty();
    }

    @Test
    void aLaterSinkGoesOnFromTheCommit() {
        commit(7, NVLINK, PCIE);
        try (IndexSink sink = open(false)) {
            assertThat(sink.beginsEmpty()).isFalse();
            assertThat(sink.ledger()).contains(ledger(7, 2));
            assertThat(stored(sink)).containsExactly(storedAs(NVLINK), storedAs(PCIE));
            assertThat(sink.findStored(NVLINK.slug())).contains(NVLINK);
            assertThat(sink.findStored(HBM.slug())).isEmpty();
            assertThat(read(sink, NVLINK.slug(), PCIE.slug())).containsExactly(NVLINK, PCIE);
        }
    }

    /// Even where the ledgers are the same, as after a run in which terms only moved.
    @Test
    void everyCommitHasANameOfItsOwnWhichTheNextSinkSees() {
        List<String> names = new ArrayList<>();
        for (boolean rebuild : List.of(false, false, true)) {
            try (IndexSink sink = open(rebuild)) {
                sink.upsert(NVLINK);
                assertThat(sink.commitId()).as("before the commit").isEqualTo(lastOf(names));
                sink.commit(ledger(1, 1));
                names.add(sink.commitId().orElseThrow());
            }
        }
        assertThat(names).doesNotHaveDuplicates();
        try (IndexSink sink = open(false)) {
            assertThat(sink.commitId()).isEqualTo(lastOf(names));
        }
    }

    private static Optional<String> lastOf(List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(names.getLast());
    }

    @Test
    void aLaterCommitKeepsWhatWasNotWrittenAgain() {
        commit(1, NVLINK, PCIE);
        commit(2, HBM);
        assertThat(seenByReaders()).containsExactly(HBM, NVLINK, PCIE);
    }

    @Test
    void aRebuildBeginsEmptyAndSeesWhatItReplaces() {
        commit(7, NVLINK, PCIE);
        try (IndexSink sink = open(true)) {
            assertThat(sink.beginsEmpty()).isTrue();
            sink.upsert(NVLINK_MOVED);
            assertThat(sink.ledger()).contains(ledger(7, 2));
            assertThat(stored(sink)).containsExactly(storedAs(NVLINK), storedAs(PCIE));
            assertThat(sink.findStored(NVLINK.slug())).contains(NVLINK);
            assertThat(read(sink, NVLINK.slug())).containsExactly(NVLINK_MOVED);
            assertThatThrownBy(() -> read(sink, PCIE.slug())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aRebuildLeavesOnlyWhatItWrote() {
        commit(1, NVLINK, PCIE);
        try (IndexSink sink = open(true)) {
            sink.upsert(HBM);
            assertThat(seenByReaders()).containsExactly(NVLINK, PCIE);
            sink.commit(ledger(2, 1));
        }
        assertThat(seenByReaders()).containsExactly(HBM);
        try (IndexSink sink = open(false)) {
            assertThat(stored(sink)).containsExactly(storedAs(HBM));
        }
    }

    @Test
    void readersAndTheLedgerSeeNothingBeforeTheCommit() {
        commit(1, NVLINK, PCIE);
        try (IndexSink sink = open(false)) {
            sink.upsert(HBM);
            sink.upsert(NVLINK_MOVED);
            sink.remove(PCIE.slug());
            assertThat(seenByReaders()).containsExactly(NVLINK, PCIE);
            assertThat(sink.ledger()).contains(ledger(1, 2));
            assertThat(stored(sink)).containsExactly(storedAs(NVLINK), storedAs(PCIE));
            sink.commit(ledger(2, 2));
            assertThat(seenByReaders()).containsExactly(HBM, NVLINK_MOVED);
            assertThat(sink.ledger()).contains(ledger(2, 2));
            assertThat(stored(sink)).containsExactly(storedAs(HBM), storedAs(NVLINK_MOVED));
        }
    }

    @Test
    void findStoredGivesTheCommittedTermWhateverWasWrittenSince() {
        commit(1, NVLINK, PCIE);
        try (IndexSink sink = open(false)) {
            sink.upsert(NVLINK_MOVED);
            sink.remove(PCIE.slug());
            sink.upsert(HBM);
            assertThat(sink.findStored(NVLINK.slug())).contains(NVLINK);
            assertThat(sink.findStored(PCIE.slug())).contains(PCIE);
            assertThat(sink.findStored(HBM.slug())).isEmpty();
            sink.commit(ledger(2, 2));
            assertThat(sink.findStored(NVLINK.slug())).contains(NVLINK_MOVED);
            assertThat(sink.findStored(PCIE.slug())).isEmpty();
            assertThat(sink.findStored(HBM.slug())).contains(HBM);
        }
    }

    @Test
    void namedByGivesTheCommittedTermsThatNameTheSlugAndNotItself() {
        StatedTerm naming =
                aTerm("naming").relatedTo("pcie", "naming", "absent").stated();
        commit(1, naming, PCIE);
        try (IndexSink sink = open(false)) {
            sink.upsert(aTerm("pcie").relatedTo("absent").stated());
            assertThat(sink.namedBy(PCIE.slug())).containsExactly(naming.slug());
            assertThat(sink.namedBy(Slug.of("absent"))).containsExactly(naming.slug());
            assertThat(sink.namedBy(naming.slug())).isEmpty();
        }
    }

    @Test
    void readSeesEveryWriteBeforeItsCommit() {
        commit(1, NVLINK);
        try (IndexSink sink = open(false)) {
            sink.upsert(PCIE);
            sink.upsert(NVLINK_MOVED);
            assertThat(read(sink, NVLINK.slug(), PCIE.slug())).containsExactly(NVLINK_MOVED, PCIE);
            sink.upsert(NVLINK);
            assertThat(read(sink, NVLINK.slug())).containsExactly(NVLINK);
        }
    }

    @Test
    void readVisitsATermOnceHoweverOftenItIsNamed() {
        try (IndexSink sink = open(false)) {
            sink.upsert(NVLINK);
            sink.upsert(PCIE);
            assertThat(read(sink, NVLINK.slug(), PCIE.slug(), NVLINK.slug())).containsExactly(NVLINK, PCIE);
            assertThat(read(sink)).isEmpty();
        }
    }

    @Test
    void readRefusesASlugThatIsNotThere() {
        commit(1, NVLINK, PCIE);
        try (IndexSink sink = open(false)) {
            sink.remove(PCIE.slug());
            assertThatThrownBy(() -> read(sink, NVLINK.slug(), PCIE.slug()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("pcie");
            assertThatThrownBy(() -> read(sink, HBM.slug())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void removingWhatIsNotThereIsNoError() {
        try (IndexSink sink = open(false)) {
            sink.remove(HBM.slug());
            sink.upsert(NVLINK);
            sink.commit(ledger(1, 1));
        }
        assertThat(seenByReaders()).containsExactly(NVLINK);
    }

    @Test
    void aSinkGoesOnAfterItsCommit() {
        try (IndexSink sink = open(false)) {
            sink.upsert(NVLINK);
            sink.commit(ledger(1, 1));
            sink.upsert(PCIE);
            assertThat(seenByReaders()).containsExactly(NVLINK);
            sink.commit(ledger(2, 2));
            assertThat(sink.ledger()).contains(ledger(2, 2));
        }
        assertThat(seenByReaders()).containsExactly(NVLINK, PCIE);
    }

    @Test
    void aFirstSinkClosedWithoutACommitLeavesNothing() {
        try (IndexSink sink = open(false)) {
            sink.upsert(NVLINK);
        }
        assertThat(seenByReaders()).isEmpty();
        try (IndexSink sink = open(false)) {
            assertThat(sink.ledger()).isEmpty();
            assertThat(sink.beginsEmpty()).isTrue();
            assertThatThrownBy(() -> read(sink, NVLINK.slug())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void closeDiscardsWhatWasNotCommitted() {
        commit(1, NVLINK, PCIE);
        for (boolean rebuild : new boolean[] {false, true}) {
            try (IndexSink sink = open(rebuild)) {
                sink.upsert(HBM);
                sink.upsert(NVLINK_MOVED);
                sink.remove(PCIE.slug());
            }
            assertThat(seenByReaders()).containsExactly(NVLINK, PCIE);
        }
        try (IndexSink sink = open(false)) {
            assertThat(sink.ledger()).contains(ledger(1, 2));
            assertThat(read(sink, NVLINK.slug(), PCIE.slug())).containsExactly(NVLINK, PCIE);
        }
    }

    @Test
    void theCheckLooksUpWhatACommitWouldPublish() {
        commit(1, NVLINK);
        try (IndexSink sink = open(false)) {
            sink.upsert(HBM);
            sink.upsert(aTerm("high-bandwidth-memory").named("HBM").stated());
            sink.remove(NVLINK.slug());
            SelfCheck check = sink.check(List.of(HBM.slug(), Slug.of("high-bandwidth-memory"), NVLINK.slug()));
            assertThat(check.checked()).as("names and slugs of two terms").isGreaterThanOrEqualTo(4);
            assertThat(check.misses()).as("twins count as one").isEmpty();
            assertThat(check.failed()).isZero();
        }
        assertThat(seenByReaders()).containsExactly(NVLINK);
    }

    /// Several times, because a race seldom shows at once.
    @Test
    void theCheckOfAChangeLooksUpWhatSharesAKeyWithItAndNothingElse() {
        commit(1, NVLINK, PCIE, HBM);
        try (IndexSink sink = open(false)) {
            sink.upsert(aTerm("high-bandwidth-memory").named("HBM").stated());
            assertThat(sink.check(List.of(Slug.of("high-bandwidth-memory"))).checked())
                    .as("names and slugs of two terms, each in at most two ways")
                    .isBetween(4L, 8L);
            assertThat(sink.check(List.of()).checked()).isZero();
        }
    }

    @Test
    void theCheckLooksUpEverythingWhereTheWritesBeginEmpty() {
        commit(1, NVLINK, PCIE);
        try (IndexSink sink = open(true)) {
            sink.upsert(NVLINK);
            sink.upsert(PCIE);
            assertThat(sink.check(List.of()).checked()).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void tellsWhichTermsHaveOthersDerivedThanBefore() {
        List<Slug> changed = new ArrayList<>();
        try (IndexSink sink = open(false)) {
            sink.upsert(NVLINK);
            sink.upsert(PCIE);
            assertThat(sink.isDerived()).isFalse();
            sink.derive(mentioning(NVLINK, PCIE), changed::add);
            assertThat(changed).containsExactly(NVLINK.slug());
            assertThat(sink.derived(NVLINK.slug()).mentions()).containsExactly(MENTION_OF_PCIE);
            assertThat(sink.derived(PCIE.slug()).mentions()).isEmpty();
            sink.commit(ledger(1, 2));
            assertThat(sink.isDerived()).isTrue();
        }
        try (IndexSink sink = open(true)) {
            changed.clear();
            sink.upsert(NVLINK);
            sink.upsert(PCIE);
            sink.derive(mentioning(NVLINK, PCIE), changed::add);
            assertThat(changed)
                    .as("a rebuild begins with what was derived before")
                    .isEmpty();
            sink.derive(Derived.NOTHING, changed::add);
            assertThat(changed).containsExactly(NVLINK.slug());
            sink.commit(ledger(2, 2));
            assertThat(sink.derived(NVLINK.slug())).isEqualTo(DerivedTerm.none(NVLINK.slug()));
        }
    }

    @Test
    void aTermThatIsWrittenKeepsWhatWasDerivedOfItUntilSomethingElseIs() {
        try (IndexSink sink = open(false)) {
            sink.upsert(NVLINK);
            sink.upsert(PCIE);
            sink.derive(mentioning(NVLINK, PCIE), slug -> {});
            sink.commit(ledger(1, 2));
        }
        try (IndexSink sink = open(false)) {
            sink.upsert(NVLINK_MOVED);
            sink.commit(ledger(2, 2));
            assertThat(sink.isDerived()).isFalse();
            assertThat(sink.derived(NVLINK.slug()).mentions()).containsExactly(MENTION_OF_PCIE);
        }
        try (IndexSink sink = open(false)) {
            sink.remove(PCIE.slug());
            assertThat(sink.derived(NVLINK.slug())).isEqualTo(DerivedTerm.none(NVLINK.slug()));
        }
    }

    /// So that many do not fit into what a store may take as one value.
    @Test
    void manyMentionsOfOneTermAreKept() {
        List<Mention> many = IntStream.range(0, 10_000)
                .mapToObj(i -> new Mention(Slug.of("mentioned-" + (10_000 + i)), i + 1, TextField.FAQ, i % 101))
                .toList();
        try (IndexSink sink = open(false)) {
            sink.upsert(NVLINK);
            many.forEach(mention -> sink.upsert(aTerm(mention.target().value()).stated()));
            sink.derive(slug -> new DerivedTerm(slug, slug.equals(NVLINK.slug()) ? many : List.of(), 0), slug -> {});
            sink.commit(ledger(1, 10_001));
            sink.upsert(NVLINK_MOVED);
            sink.commit(ledger(2, 10_001));
            assertThat(sink.derived(NVLINK.slug()).mentions()).isEqualTo(many);
        }
    }

    private static Derived mentioning(StatedTerm source, StatedTerm target) {
        Mention mention = new Mention(target.slug(), 2, TextField.EXPLANATION, 80);
        return slug -> new DerivedTerm(slug, slug.equals(source.slug()) ? List.of(mention) : List.of(), 0);
    }

    @Test
    void tellsOfTermsThatAreMoreOrLessCentralThanBefore() {
        List<Slug> changed = new ArrayList<>();
        try (IndexSink sink = open(false)) {
            sink.upsert(NVLINK);
            sink.upsert(PCIE);
            sink.derive(ranking(NVLINK, 63), changed::add);
            assertThat(changed).containsExactly(NVLINK.slug());
            sink.commit(ledger(1, 2));
            sink.upsert(NVLINK_MOVED);
            sink.commit(ledger(2, 2));
            assertThat(sink.derived(NVLINK.slug()).rank()).isEqualTo(63);
            changed.clear();
            sink.derive(ranking(NVLINK, 63), changed::add);
            assertThat(changed).isEmpty();
            sink.derive(ranking(PCIE, 7), changed::add);
            assertThat(changed).containsExactlyInAnyOrder(NVLINK.slug(), PCIE.slug());
            sink.commit(ledger(3, 2));
            assertThat(sink.derived(NVLINK.slug()).rank()).isZero();
            assertThat(sink.derived(PCIE.slug()).rank()).isEqualTo(7);
        }
    }

    private static Derived ranking(StatedTerm term, int rank) {
        return slug -> new DerivedTerm(slug, List.of(), slug.equals(term.slug()) ? rank : 0);
    }

    @Test
    void whatIsStagedIsWhatACommitWouldPublish() {
        commit(1, NVLINK, PCIE);
        try (IndexSink sink = open(false)) {
            sink.upsert(NVLINK_MOVED);
            sink.remove(PCIE.slug());
            sink.upsert(HBM);
            List<StatedTerm> staged = new ArrayList<>();
            sink.staged().forEach(staged::add);
            assertThat(staged).containsExactly(HBM, NVLINK_MOVED);
        }
    }

    @Test
    void takesWritesFromSeveralThreads() throws Exception {
        List<List<StatedTerm>> own = IntStream.range(0, THREADS)
                .mapToObj(IndexSinkContract::ofThread)
                .toList();
        List<StatedTerm> expected = own.stream()
                .flatMap(terms -> terms.stream().filter(IndexSinkContract::stays))
                .toList();
        for (int round = 1; round <= RACES; round++) {
            try (IndexSink sink = open(true)) {
                writeAtOnce(own, sink);
                sink.commit(ledger(round, expected.size() + 1L));
            }
            List<StatedTerm> seen = new ArrayList<>(seenByReaders());
            assertThat(seen).filteredOn(term -> term.slug().equals(SHARED)).hasSize(1);
            seen.removeIf(term -> term.slug().equals(SHARED));
            assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static void writeAtOnce(List<List<StatedTerm>> own, IndexSink sink) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Boolean>> writers = own.stream()
                .<Callable<Boolean>>map(terms -> () -> {
                    start.await();
                    writeAndTakeSomeOut(terms, sink);
                    return true;
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Boolean> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }
    }

    /// Terms that only this thread writes, and last one that every thread writes.
    private static List<StatedTerm> ofThread(int thread) {
        List<StatedTerm> terms = new ArrayList<>();
        for (int number = 0; number < TERMS_OF_A_THREAD; number++) {
            terms.add(aTerm("term-" + thread + "-" + number).stated());
        }
        terms.add(aTerm(SHARED.value()).named("of thread " + thread).stated());
        return terms;
    }

    private static void writeAndTakeSomeOut(List<StatedTerm> terms, IndexSink sink) {
        terms.forEach(sink::upsert);
        for (StatedTerm term : terms) {
            if (term.slug().value().endsWith("0")) {
                sink.remove(term.slug());
            }
        }
    }

    private static boolean stays(StatedTerm term) {
        return !term.slug().value().endsWith("0") && !term.slug().equals(SHARED);
    }

    @SeededTest
    void everyHistoryAgreesWithTwoMaps(RandomGenerator random) {
        History history = new History(new RandomTerms(random, GLOSSARY.id()));
        for (int sink = 0; sink < 8; sink++) {
            history.throughASink();
        }
    }

    /// The committed and the written terms that the store should have, as maps.
    private final class History {
        private final RandomTerms random;
        private NavigableMap<Slug, StatedTerm> committed = new TreeMap<>();
        private NavigableMap<Slug, StatedTerm> written = new TreeMap<>();
        private long generation;

        History(RandomTerms random) {
            this.random = random;
        }

        void throughASink() {
            boolean rebuild = random.random().nextInt(4) == 0;
            try (IndexSink sink = open(rebuild)) {
                assertThat(sink.beginsEmpty()).isEqualTo(rebuild || generation == 0);
                written = rebuild ? new TreeMap<>() : new TreeMap<>(committed);
                for (int step = 0; step < 25; step++) {
                    take(sink);
                }
            }
            assertThat(seenByReaders()).containsExactlyElementsOf(committed.values());
        }

        private void take(IndexSink sink) {
            Slug slug = random.slug();
            switch (random.random().nextInt(10)) {
                case 0, 1, 2, 3 -> {
                    StatedTerm term = random.term(slug);
                    sink.upsert(term);
                    written.put(slug, term);
                }
                case 4, 5 -> {
                    sink.remove(slug);
                    written.remove(slug);
                }
                case 6, 7 -> assertReads(sink, slug);
                case 8 -> assertStored(sink, slug);
                default -> commit(sink);
            }
        }

        private void assertReads(IndexSink sink, Slug slug) {
            assertThat(read(sink, written.keySet())).containsExactlyElementsOf(written.values());
            if (!written.containsKey(slug)) {
                assertThatThrownBy(() -> read(sink, slug)).isInstanceOf(IllegalStateException.class);
            }
        }

        private void assertStored(IndexSink sink, Slug slug) {
            assertThat(stored(sink))
                    .containsExactlyElementsOf(committed.values().stream()
                            .map(IndexSinkContract::storedAs)
                            .toList());
            assertThat(sink.findStored(slug).stream().toList())
                    .isEqualTo(committed.containsKey(slug) ? List.of(committed.get(slug)) : List.of());
        }

        private void commit(IndexSink sink) {
            if (random.random().nextBoolean()) {
                generation++;
                sink.commit(ledger(generation, written.size()));
                assertThat(sink.ledger()).contains(ledger(generation, written.size()));
                committed = new TreeMap<>(written);
            }
        }
    }

    private void commit(long generation, StatedTerm... terms) {
        try (IndexSink sink = open(false)) {
            List.of(terms).forEach(sink::upsert);
            sink.commit(ledger(generation, terms.length));
        }
    }

    private static Ledger ledger(long generation, long terms) {
        return new Ledger(
                GLOSSARY, generation, terms, Instant.parse("2026-11-23T18:00:00.123456789Z"), "derivation", false);
    }

    private static StoredTerm storedAs(StatedTerm term) {
        return new StoredTerm(term.slug(), term.fingerprint(), term.origin());
    }

    private static List<StoredTerm> stored(IndexSink sink) {
        List<StoredTerm> stored = new ArrayList<>();
        sink.forEachStored(stored::add);
        stored.sort(Comparator.comparing(StoredTerm::slug));
        return stored;
    }

    private static List<StatedTerm> read(IndexSink sink, Slug... slugs) {
        return read(sink, List.of(slugs));
    }

    private static List<StatedTerm> read(IndexSink sink, Collection<Slug> slugs) {
        List<StatedTerm> read = new ArrayList<>();
        sink.read(slugs, read::add);
        read.sort(Comparator.comparing(StatedTerm::slug));
        return read;
    }
}
