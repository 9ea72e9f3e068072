package io.termatlas.graph;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.store.Ledger;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// What the graph says of its last commits: the `:Glossary` nodes.
final class GraphLedgers {
    private static final String BEGIN = Cypher.statement("begin");
    private static final String READ = Cypher.statement("read-ledger");
    private static final String COUNT_PUBLISHED = Cypher.statement("count-published");
    private static final String COUNT_SHARE = Cypher.statement("count-share");
    private static final String COMPLETE = Cypher.statement("complete");
    private static final String CONFIRM = Cypher.statement("confirm");
    private static final String LIST = Cypher.statement("list-glossaries");
    private static final String COUNT = Cypher.statement("count-glossary");

    private final Database database;

    GraphLedgers(Database database) {
        this.database = database;
    }

    Optional<Ledger> find(GlossaryId glossary) {
        return database.read(tx -> tx.run(READ, Map.of("glossary", glossary.value())).stream()
                .map(row -> ledger(row.get("ledger")))
                .findFirst());
    }

    /// Sets the mark.
    ///
    /// @return how many published terms there are; empty when the mark was set already: a run had died
    OptionalLong begin(TransactionContext tx, Glossary glossary) {
        Record row = tx.run(BEGIN, parameters(glossary)).single();
        return row.get("died").asBoolean()
                ? OptionalLong.empty()
                : OptionalLong.of(row.get("terms").asLong());
    }

    /// Writes the ledger, except that the number of terms is that of the graph, so that it shows what really stands.
    ///
    /// @param expected their number if no other program has changed them. It is believed when the whole graph
    /// holds as many more as the other ledgers say; else they are counted, one by one.
    void complete(TransactionContext tx, Ledger ledger, OptionalLong expected) {
        Map<String, Object> parameters = parameters(ledger.glossary());
        parameters.put("generation", ledger.generation());
        parameters.put("committedAt", ledger.committedAt().atZone(ZoneOffset.UTC));
        parameters.put("derivation", ledger.derivation());
        parameters.put("terms", terms(tx, ledger.glossary().id(), expected));
        tx.run(COMPLETE, parameters).consume();
    }

    private static long terms(TransactionContext tx, GlossaryId id, OptionalLong expected) {
        Map<String, Object> glossary = Map.of("glossary", id.value());
        if (expected.isPresent() && expected.getAsLong() == share(tx, glossary)) {
            return expected.getAsLong();
        }
        return tx.run(COUNT_PUBLISHED, glossary).single().get("terms").asLong();
    }

    private static long share(TransactionContext tx, Map<String, Object> glossary) {
        return tx.run(COUNT_SHARE, glossary).stream()
                .mapToLong(row -> row.get("share").asLong())
                .sum();
    }

    /// Clears the mark.
    void confirm(TransactionContext tx, GlossaryId glossary) {
        tx.run(CONFIRM, Map.of("glossary", glossary.value())).consume();
    }

    List<GraphCounts> counts() {
        return database.read(tx -> tx.run(LIST).list(row -> ledger(row.get("ledger"))).stream()
                .map(ledger -> countsOf(tx, ledger))
                .toList());
    }

    private static GraphCounts countsOf(TransactionContext tx, Ledger ledger) {
        var count = tx.run(COUNT, Map.of("glossary", ledger.glossary().id().value()))
                .single();
        return new GraphCounts(
                ledger,
                count.get("terms").asLong(),
                count.get("missing").asLong(),
                count.get("relationships").asLong());
    }

    private static Map<String, Object> parameters(Glossary glossary) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("glossary", glossary.id().value());
        parameters.put("language", glossary.language());
        parameters.put("baseUrl", glossary.baseUrl().toString());
        return parameters;
    }

    private static Ledger ledger(Value node) {
        Glossary glossary = new Glossary(
                new GlossaryId(node.get("id").asString()),
                node.get("language").asString(),
                URI.create(node.get("baseUrl").asString("")));
        return new Ledger(
                glossary,
                node.get("generation").asLong(),
                node.get("terms").asLong(),
                node.get("committedAt").asZonedDateTime().toInstant(),
                node.get("derivation").asString(),
                node.get("pending").asBoolean());
    }
}
