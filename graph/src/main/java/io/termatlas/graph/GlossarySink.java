package io.termatlas.graph;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/// Writes one glossary into the graph. Every batch is one transaction, which the driver repeats after a passing
/// error.
final class GlossarySink implements GraphSink {
    /// The fingerprint that a half written term is reported with. No digest is ever all zeros in practice.
    private static final Fingerprint WITHHELD = new Fingerprint(0, 0);

    private static final int SWEPT = 5_000;
    private static final String READ_FINGERPRINTS = Cypher.statement("read-fingerprints");
    private static final String SWEEP_MISSING = Cypher.statement("sweep-missing");
    private static final String SWEEP_CATEGORIES = Cypher.statement("sweep-categories");

    private final Database database;
    private final GraphLedgers ledgers;
    private final GlossaryId id;
    private final TouchedTerms touched = new TouchedTerms();
    /// How many terms are published by what this sink has done; empty when that is not known.
    private OptionalLong published = OptionalLong.empty();
    private @Nullable Glossary glossary;

    GlossarySink(Database database, GraphLedgers ledgers, GlossaryId id) {
        this.database = database;
        this.ledgers = ledgers;
        this.id = id;
    }

    @Override
    public Optional<Ledger> ledger() {
        return ledgers.find(id);
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
        published = ledgers.begin(glossary);
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

    private <T> T inTransaction(Function<GlossaryTransaction, T> work) {
        return database.write(tx -> work.apply(new GlossaryTransaction(tx, id.value())));
    }

    @Override
    public void complete(Ledger ledger) {
        requireOwn(ledger.glossary());
        sweep(SWEEP_MISSING);
        sweep(SWEEP_CATEGORIES);
        new Degrees(database, id.value()).recount(touched);
        touched.clear();
        ledgers.complete(ledger, published);
    }

    private void sweep(String statement) {
        Map<String, Object> parameters = Map.of("glossary", id.value(), "limit", SWEPT);
        long dropped;
        do {
            dropped = database.write(
                    tx -> tx.run(statement, parameters).single().get("dropped").asLong());
        } while (dropped == SWEPT);
    }

    @Override
    public void confirm() {
        ledgers.confirm(id);
    }

    /// The connections belong to the store, which stays open.
    @Override
    public void close() {}

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
