package io.termatlas.graph;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    private static final int SWEPT = 5_000;
    private static final String READ_FINGERPRINTS = Cypher.statement("read-fingerprints");
    private static final List<String> SWEEPS =
            List.of(Cypher.statement("sweep-missing"), Cypher.statement("sweep-categories"));

    private final Database database;
    private final GraphLedgers ledgers;
    private final GlossaryId id;
    private final WriteLock lock;
    private final TouchedTerms touched = new TouchedTerms();
    /// How many terms are published by what this sink has done; empty when that is not known.
    private OptionalLong published = OptionalLong.empty();
    private @Nullable Glossary glossary;

    GlossarySink(Database database, GraphLedgers ledgers, GlossaryId id, WriteLock lock) {
        this.database = database;
        this.ledgers = ledgers;
        this.id = id;
        this.lock = lock;
    }

    @Override
    public Optional<Ledger> ledger() {
        lock.look();
        return ledgers.find(id);
    }

    @Override
    public boolean claims() {
        return lock.claims();
    }

    @Override
    public void forEachStored(BiConsumer<Slug, Fingerprint> visitor) {
        database.visit(
                READ_FINGERPRINTS,
                Map.of("glossary", id.value()),
                row -> visitor.accept(new Slug(row.get("slug").asString()), fingerprint(row.get("fingerprint"))));
    }

    private static Fingerprint fingerprint(Value stored) {
        try {
            return stored.isNull() ? WITHHELD : Fingerprint.parse(stored.asString());
        } catch (IllegalArgumentException foreign) {
            return WITHHELD;
        }
    }

    @Override
    public void begin(Glossary glossary) {
        requireOwn(glossary);
        this.glossary = glossary;
        published = database.write(tx -> {
            OptionalLong before = ledgers.begin(tx, glossary);
            lock.take(tx);
            return before;
        });
        lock.taken();
        if (published.isEmpty()) {
            // It is not known which terms the run that died had touched.
            touched.addEverything();
        }
    }

    @Override
    public void upsertNodes(List<StatedTerm> batch) {
        Glossary begun = begun();
        countPublished(inTransaction(transaction -> new NodeBatch(transaction, begun).upsert(batch)));
    }

    @Override
    public void relate(List<StatedTerm> batch) {
        touched.add(inTransaction(transaction -> new EdgeBatch(transaction).relate(batch)));
        touched.add(batch.stream().map(stated -> stated.slug().value()).toList());
    }

    @Override
    public void remove(List<Slug> batch) {
        List<String> slugs = batch.stream().map(Slug::value).sorted().toList();
        RemovalBatch.Removed removed = inTransaction(transaction -> new RemovalBatch(transaction).remove(slugs));
        touched.add(removed.targets());
        countPublished(-removed.published());
    }

    private void countPublished(int more) {
        published = published.isEmpty() ? published : OptionalLong.of(published.getAsLong() + more);
    }

    <T> T inTransaction(Function<GlossaryTransaction, T> work) {
        return write(tx -> work.apply(new GlossaryTransaction(tx, id.value())));
    }

    /// Every transaction that writes checks that the lock is held.
    private <T> T write(Function<TransactionContext, T> work) {
        return database.write(tx -> {
            lock.keep(tx);
            return work.apply(tx);
        });
    }

    /// In one transaction after a small change: committing takes longer than the statements do.
    @Override
    public void complete(Ledger ledger) {
        requireOwn(ledger.glossary());
        Degrees degrees = new Degrees(this);
        if (touched.areFew()) {
            List<String> slugs = touched.inOrder();
            inTransaction(transaction -> {
                SWEEPS.forEach(statement -> sweepAll(transaction.transaction(), statement));
                degrees.recount(transaction, slugs);
                ledgers.complete(transaction.transaction(), ledger, published);
                return true;
            });
        } else {
            SWEEPS.forEach(this::sweepInBatches);
            degrees.recount(touched);
            write(tx -> {
                ledgers.complete(tx, ledger, published);
                return true;
            });
        }
        touched.clear();
    }

    private void sweepAll(TransactionContext tx, String statement) {
        while (sweep(tx, statement) == SWEPT) {
            // There may be more.
        }
    }

    private void sweepInBatches(String statement) {
        while (write(tx -> sweep(tx, statement)) == SWEPT) {
            // There may be more.
        }
    }

    /// @return how many went
    private long sweep(TransactionContext tx, String statement) {
        Map<String, Object> parameters = Map.of("glossary", id.value(), "limit", SWEPT);
        return tx.run(statement, parameters).single().get("dropped").asLong();
    }

    @Override
    public void confirm() {
        lock.release(tx -> ledgers.confirm(tx, id));
    }

    /// The connections belong to the store, which stays open. A run that has not come to its end gives the lock back.
    @Override
    public void close() {
        try {
            lock.release(tx -> {});
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
