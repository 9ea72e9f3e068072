package io.termatlas.graph;

import io.termatlas.graph.GraphLedgers.Begun;
import io.termatlas.graph.GraphLedgers.Entry;
import io.termatlas.graph.GraphLedgers.Overview;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.store.Census;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.Difference;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.TermsInOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes one glossary into the graph. Every batch is one transaction, which the driver repeats after a passing
/// error.
final class GlossarySink implements GraphSink {
    private static final Logger LOG = LoggerFactory.getLogger(GlossarySink.class);

    /// The fingerprint that a half written term is reported with. No digest is ever all zeros in practice.
    private static final Fingerprint WITHHELD = new Fingerprint(0, 0);

    private static final int NAMED = 100;
    private static final String READ_FINGERPRINTS = Cypher.statement("read-fingerprints");
    private static final String FIND_FOREIGN = Cypher.statement("find-foreign");
    private static final String FIND_KEPT = Cypher.statement("find-kept");
    private static final String NAME_ALL_MISSING = Cypher.statement("name-all-missing");

    private final Database database;
    private final GraphLedgers ledgers;
    private final GlossaryId id;
    private final WriteLock lock;
    private final Function<Term, List<String>> aliases;
    private final TouchedTerms touched = new TouchedTerms();
    private final List<String> strays = new ArrayList<>();
    private @Nullable Glossary glossary;
    private boolean isThorough;
    /// Not asked for yet.
    private @Nullable Overview opening;

    private @Nullable Overview overview;
    private @Nullable GraphSize counted;

    /// @param opening what the ledgers say since [WriteLock#look]; null when they are to be read
    /// @param aliases of a term
    GlossarySink(
            Database database,
            GraphLedgers ledgers,
            GlossaryId id,
            WriteLock lock,
            @Nullable Overview opening,
            Function<Term, List<String>> aliases) {
        this.database = database;
        this.ledgers = ledgers;
        this.id = id;
        this.lock = lock;
        this.opening = opening;
        this.aliases = aliases;
    }

    /// Counts in the same transaction, for the [#census] that follows.
    @Override
    public Optional<Ledger> ledger() {
        Overview all = opening == null ? look() : opening;
        opening = null;
        overview = all;
        return all.ledger(id);
    }

    private Overview look() {
        return database.read(tx -> {
            lock.look(tx);
            return GraphLedgers.overview(tx);
        });
    }

    @Override
    public boolean claims() {
        return lock.claims();
    }

    @Override
    public Census census() {
        Overview all = overview == null ? ledgers.overview() : overview;
        overview = null;
        Entry ours = all.entries().get(id);
        if (all.isAsCommitted()) {
            return new Census(ours != null, all.foreign());
        }
        boolean asCommitted = ours != null && ours.isCountedAs(ledgers.count(id));
        isThorough |= !asCommitted;
        List<Difference> foreign = new ArrayList<>(all.foreign());
        if (ours != null && ours.counted() != null) {
            foreign.addAll(foreignTerms());
        }
        return new Census(asCommitted, foreign);
    }

    private List<Difference> foreignTerms() {
        Map<String, Object> parameters = Map.of("glossary", id.value(), "limit", NAMED);
        return database.read(tx -> tx.run(FIND_FOREIGN, parameters)
                .list(row ->
                        Comparison.foreignNode(row.get("slug"), row.get("id").asString())));
    }

    @Override
    public void forEachStored(BiConsumer<Slug, Fingerprint> visitor) {
        isThorough = true;
        Map<String, Object> parameters = Map.of("glossary", id.value(), "withheld", isOfAFormerRelease());
        strays.clear();
        database.visit(READ_FINGERPRINTS, parameters, row -> visit(row, visitor));
    }

    private void visit(Record row, BiConsumer<Slug, Fingerprint> visitor) {
        GraphValues.slug(row.get("slug"))
                .ifPresentOrElse(
                        slug -> visitor.accept(slug, fingerprint(row.get("fingerprint"))),
                        () -> strays.add(row.get("id").asString()));
    }

    private static Fingerprint fingerprint(Value stored) {
        try {
            return GraphValues.text(stored).map(Fingerprint::parse).orElse(WITHHELD);
        } catch (IllegalArgumentException foreign) {
            return WITHHELD;
        }
    }

    /// Those left no fingerprint at all on a half written term.
    private boolean isOfAFormerRelease() {
        Entry ours = ledgers.overview().entries().get(id);
        return ours != null && ours.counted() == null && ours.ledger().pending();
    }

    @Override
    public void compare(Glossary glossary, TermsInOrder wanted, @Nullable Derived derived, Consumer<Difference> told) {
        requireOwn(glossary);
        isThorough = true;
        strays.clear();
        strays.addAll(new Comparison(database, rows(glossary), derived, isOfAFormerRelease(), told).with(wanted));
    }

    @Override
    public void begin(Glossary glossary) {
        requireOwn(glossary);
        begun(glossary, database.write(tx -> begin(tx, glossary)).orElse(null));
    }

    /// @return what the ledger counts; empty when it does not say, or a run had died
    private Optional<GraphSize> begin(TransactionContext tx, Glossary glossary) {
        Begun begun = ledgers.begin(tx, glossary);
        lock.take(tx, begun.lock());
        return Optional.ofNullable(begun.counted());
    }

    /// The transaction of the other has committed.
    private void begun(Glossary glossary, @Nullable GraphSize before) {
        lock.taken();
        this.glossary = glossary;
        opening = null;
        overview = null;
        counted = before;
        if (before == null) {
            // It is not known which terms the run that died had touched.
            isThorough = true;
        }
        if (isThorough) {
            touched.addEverything();
        }
    }

    @Override
    public void upsertNodes(List<StatedTerm> batch) {
        Glossary begun = begun();
        inTransaction(transaction -> {
            new NodeBatch(transaction, rows(begun)).upsert(batch);
            return true;
        });
    }

    private TermRows rows(Glossary of) {
        return new TermRows(of, aliases);
    }

    @Override
    public void relate(List<StatedTerm> batch) {
        touched.add(inTransaction(transaction -> relate(transaction, batch)));
    }

    @Override
    public void derive(List<DerivedTerm> batch) {
        inTransaction(transaction -> {
            new DerivedBatch(transaction).derive(batch);
            return true;
        });
    }

    @Override
    public void group(Communities communities) {
        new Grouping(this, database, id).by(communities);
    }

    @Override
    public void remove(List<Slug> batch) {
        touched.add(inTransaction(transaction -> remove(transaction, batch)));
    }

    /// @return the slugs whose degrees are to be counted
    private static Set<String> relate(GlossaryTransaction transaction, List<StatedTerm> batch) {
        Set<String> touched = new HashSet<>(new EdgeBatch(transaction).relate(batch));
        batch.forEach(stated -> touched.add(stated.slug().value()));
        return touched;
    }

    /// @return the slugs whose degrees are to be counted
    private static Set<String> remove(GlossaryTransaction transaction, List<Slug> batch) {
        return new RemovalBatch(transaction)
                .remove(batch.stream().map(Slug::value).sorted().toList());
    }

    /// In a single transaction, unless the graph of the whole glossary has to be looked through.
    @Override
    public void update(List<StatedTerm> upserts, List<Slug> removals, List<DerivedTerm> derived, Ledger ledger) {
        requireOwn(ledger.glossary());
        if (!isThorough) {
            begun(
                    ledger.glossary(),
                    database.write(tx -> updateAtOnce(tx, upserts, removals, derived, ledger))
                            .orElse(null));
        }
        if (isThorough) {
            GraphSink.super.update(upserts, removals, derived, ledger);
        }
    }

    /// @return how much the graph holds then; empty when a run had died, and no more has been done than to begin
    private Optional<GraphSize> updateAtOnce(
            TransactionContext tx,
            List<StatedTerm> upserts,
            List<Slug> removals,
            List<DerivedTerm> derived,
            Ledger ledger) {
        return begin(tx, ledger.glossary()).map(before -> {
            GlossaryTransaction transaction = new GlossaryTransaction(tx, id.value());
            new NodeBatch(transaction, rows(ledger.glossary())).upsert(upserts);
            Set<String> degrees = relate(transaction, upserts);
            degrees.addAll(remove(transaction, removals));
            new DerivedBatch(transaction).derive(derived);
            return complete(transaction, ledger, before.plus(transaction.change()), degrees);
        });
    }

    @Override
    public List<Slug> keptForOthers(List<Slug> removed) {
        Map<String, Object> parameters = Map.of(
                "glossary",
                id.value(),
                "slugs",
                removed.stream().map(Slug::value).toList());
        return database.read(tx -> tx.run(FIND_KEPT, parameters)
                .list(row -> new Slug(row.get("slug").asString())));
    }

    /// Adds up what the transactions come to, so that nothing has to be counted at the end. A transaction that
    /// the driver repeats though it had been committed is not added: the next run then counts.
    <T> T inTransaction(Function<GlossaryTransaction, T> work) {
        Done<T> done = write(tx -> {
            GlossaryTransaction transaction = new GlossaryTransaction(tx, id.value());
            return new Done<>(work.apply(transaction), transaction.change());
        });
        GraphSize before = counted;
        counted = before == null ? null : before.plus(done.change());
        return done.result();
    }

    /// Every transaction that writes checks that the lock is held.
    <T> T write(Function<TransactionContext, T> work) {
        return database.write(tx -> {
            lock.keep(tx);
            return work.apply(tx);
        });
    }

    private record Done<T>(T result, GraphSize change) {}

    /// In one transaction after a small change: committing takes longer than the statements do.
    @Override
    public void complete(Ledger ledger) {
        requireOwn(ledger.glossary());
        GraphSize known = counted;
        GraphSize size = !isThorough && known != null && touched.areFew()
                ? completeAtOnce(ledger, known)
                : completeInBatches(ledger, known);
        touched.clear();
        counted = size;
        isThorough = false;
    }

    private GraphSize completeAtOnce(Ledger ledger, GraphSize known) {
        List<String> degrees = touched.inOrder();
        return inTransaction(transaction -> complete(transaction, ledger, known, degrees));
    }

    /// @param known   as far as it was added up
    /// @param degrees the slugs whose degrees are to be counted
    private GraphSize complete(
            GlossaryTransaction transaction, Ledger ledger, GraphSize known, Collection<String> degrees) {
        TransactionContext tx = transaction.transaction();
        Sweeper.dropUntied(transaction);
        Degrees.recount(transaction, degrees.stream().sorted().toList());
        GraphSize size = ledgers.confirmed(tx, id, known);
        ledgers.complete(tx, ledger, size);
        return size;
    }

    private GraphSize completeInBatches(Ledger ledger, @Nullable GraphSize known) {
        Sweeper sweeper = new Sweeper(this, id.value());
        if (isThorough) {
            sweeper.dropStrays(strays);
            strays.clear();
            sweeper.dropQuestions();
            write(tx -> tx.run(NAME_ALL_MISSING, Map.of("glossary", id.value())).consume());
        }
        sweeper.dropUntied();
        new Degrees(this).recount(touched);
        return write(tx -> {
            GraphSize size = isThorough || known == null ? ledgers.count(tx, id) : ledgers.confirmed(tx, id, known);
            ledgers.complete(tx, ledger, size);
            return size;
        });
    }

    @Override
    public void confirm() {
        lock.releaseConfirming();
    }

    /// The connections belong to the store, which stays open. A run that has not come to its end gives the lock back.
    @Override
    public void close() {
        try {
            lock.release();
        } catch (StoreFault e) {
            LOG.debug("The lock of the glossary '{}' stays in the graph until it expires.", id, e);
        }
    }

    private Glossary begun() {
        if (glossary == null) {
            throw new IllegalStateException("the run on the glossary " + id + " has not begun");
        }
        return glossary;
    }

    private void requireOwn(Glossary other) {
        if (!other.id().equals(id)) {
            throw new IllegalArgumentException("this is the graph of the glossary " + id + ", not of " + other.id());
        }
    }
}
