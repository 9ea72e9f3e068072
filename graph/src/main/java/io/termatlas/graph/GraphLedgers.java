package io.termatlas.graph;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.store.Difference;
import io.termatlas.model.store.Ledger;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.value.ValueException;
import org.neo4j.driver.types.MapAccessor;

/// What the graph says of its last commits: the `:Glossary` nodes. One that cannot be read is
/// passed over.
final class GraphLedgers {
    private static final String BEGIN = Cypher.statement("begin");
    private static final String COMPLETE = Cypher.statement("complete");
    private static final String LIST = Cypher.statement("list-glossaries");
    private static final String COUNT = Cypher.statement("count-glossary");
    private static final String TAKE_CENSUS = Cypher.statement("take-census");

    private final Database database;

    GraphLedgers(Database database) {
        this.database = database;
    }

    /// A ledger with what it counts.
    ///
    /// @param counted at the last commit; null when the ledger does not say, as a former release wrote it
    record Entry(Ledger ledger, @Nullable GraphSize counted) {

        boolean isCountedAs(GraphSize size) {
            return size.equals(counted);
        }
    }

    /// The ledgers, and how much the graph holds of all glossaries together.
    ///
    /// @param foreign nodes that are no ledgers
    record Overview(Map<GlossaryId, Entry> entries, List<Difference> foreign, GraphSize size) {

        Optional<Ledger> ledger(GlossaryId glossary) {
            return Optional.ofNullable(entries.get(glossary)).map(Entry::ledger);
        }

        /// Whether the counts of all ledgers together are what the graph holds: then no glossary has gained or
        /// lost anything.
        boolean isAsCommitted() {
            GraphSize sum = GraphSize.NONE;
            for (Entry entry : entries.values()) {
                GraphSize counted = entry.counted();
                if (counted == null) {
                    return false;
                }
                sum = sum.plus(counted);
            }
            return sum.equals(size);
        }
    }

    Overview overview() {
        return database.read(GraphLedgers::overview);
    }

    static Overview overview(TransactionContext tx) {
        Record row = tx.run(TAKE_CENSUS).single();
        Map<GlossaryId, Entry> entries = new HashMap<>();
        List<Difference> foreign = new ArrayList<>();
        for (Value node : row.get("ledgers").values()) {
            entry(node)
                    .ifPresentOrElse(
                            entry -> entries.put(entry.ledger().glossary().id(), entry),
                            () -> foreign.add(foreign(node)));
        }
        return new Overview(
                entries,
                foreign,
                new GraphSize(
                        row.get("terms").asLong(), row.get("relationships").asLong()));
    }

    /// How much the graph holds of one glossary now; costs by its size.
    GraphSize count(GlossaryId glossary) {
        return database.read(tx -> count(tx, glossary));
    }

    GraphSize count(TransactionContext tx, GlossaryId glossary) {
        Record row = tx.run(COUNT, Map.of("glossary", glossary.value())).single();
        return new GraphSize(row.get("terms").asLong(), row.get("owned").asLong());
    }

    /// How much the graph holds, where a run has added up what it did.
    ///
    /// @param added is believed of relationships. Of terms it is believed when the whole graph holds as many
    /// more as the other ledgers say; else they are counted.
    GraphSize confirmed(TransactionContext tx, GlossaryId glossary, GraphSize added) {
        Overview all = overview(tx);
        long others = 0;
        for (Entry entry : all.entries().values()) {
            others += entry.ledger().glossary().id().equals(glossary)
                    ? 0
                    : entry.ledger().terms();
        }
        return all.size().terms() == others + added.terms()
                ? added
                : new GraphSize(count(tx, glossary).terms(), added.relationships());
    }

    /// What the ledger said before the mark was set.
    ///
    /// @param counted null when it does not say, or a run had died
    /// @param lock    who holds it, as the row of `read-lock` has it
    record Begun(@Nullable GraphSize counted, Record lock) {}

    /// Sets the mark.
    Begun begin(TransactionContext tx, Glossary glossary) {
        Record row = tx.run(BEGIN, parameters(glossary)).single();
        return new Begun(row.get("died").asBoolean() ? null : counted(row), row);
    }

    /// Writes the ledger.
    ///
    /// @param size how much it is to say that the graph holds
    void complete(TransactionContext tx, Ledger ledger, GraphSize size) {
        Map<String, Object> parameters = parameters(ledger.glossary());
        parameters.put("generation", ledger.generation());
        parameters.put("committedAt", ledger.committedAt().atZone(ZoneOffset.UTC));
        parameters.put("derivation", ledger.derivation());
        parameters.put("terms", size.terms());
        parameters.put("relationships", size.relationships());
        tx.run(COMPLETE, parameters).consume();
    }

    List<GraphCounts> counts() {
        return database.read(tx -> tx.run(LIST).list(row -> entry(row.get("ledger"))).stream()
                .flatMap(Optional::stream)
                .map(entry -> countsOf(tx, entry))
                .toList());
    }

    private static GraphCounts countsOf(TransactionContext tx, Entry entry) {
        String glossary = entry.ledger().glossary().id().value();
        Record count = tx.run(COUNT, Map.of("glossary", glossary)).single();
        GraphSize size =
                new GraphSize(count.get("terms").asLong(), count.get("owned").asLong());
        return new GraphCounts(
                entry.ledger(),
                size.terms(),
                count.get("missing").asLong(),
                count.get("relationships").asLong(),
                entry.counted() == null || entry.isCountedAs(size));
    }

    private static Map<String, Object> parameters(Glossary glossary) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("glossary", glossary.id().value());
        parameters.put("language", glossary.language());
        parameters.put("baseUrl", glossary.baseUrl().toString());
        return parameters;
    }

    private static Optional<Entry> entry(Value node) {
        try {
            Glossary glossary = new Glossary(
                    new GlossaryId(node.get("id").asString()),
                    node.get("language").asString(),
                    URI.create(node.get("baseUrl").asString("")));
            Ledger ledger = new Ledger(
                    glossary,
                    node.get("generation").asLong(),
                    node.get("terms").asLong(),
                    node.get("committedAt").asZonedDateTime().toInstant(),
                    node.get("derivation").asString(),
                    node.get("pending").asBoolean());
            return Optional.of(new Entry(ledger, counted(node)));
        } catch (UsageFault | ValueException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static @Nullable GraphSize counted(MapAccessor said) {
        Optional<Long> terms = GraphValues.number(said.get("terms"));
        Optional<Long> relationships = GraphValues.number(said.get("relationships"));
        return terms.isPresent() && relationships.isPresent() ? new GraphSize(terms.get(), relationships.get()) : null;
    }

    private static Difference foreign(Value node) {
        return Difference.foreign(
                "",
                "a node :Glossary is none that Termatlas wrote: id " + GraphValues.shown(node.get("id"))
                        + ", element id " + node.asNode().elementId());
    }
}
