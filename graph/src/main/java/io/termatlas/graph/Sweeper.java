package io.termatlas.graph;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.TransactionContext;

/// Drops what no term of a glossary states any more, so many nodes at a time.
final class Sweeper {
    private static final int SWEPT = 5_000;
    private static final String SWEEP_UNTIED = Cypher.statement("sweep-untied");
    private static final String SWEEP_QUESTIONS = Cypher.statement("sweep-questions");
    private static final String DROP_STRAYS = Cypher.statement("drop-strays");

    private final GlossarySink sink;
    private final String glossary;

    Sweeper(GlossarySink sink, String glossary) {
        this.sink = sink;
        this.glossary = glossary;
    }

    /// Missing terms and categories that no term names.
    void dropUntied() {
        inBatches(SWEEP_UNTIED);
    }

    /// The same within a transaction.
    static void dropUntied(GlossaryTransaction transaction) {
        while (sweep(transaction.transaction(), SWEEP_UNTIED, transaction.glossary()) == SWEPT) {
            // There may be more.
        }
    }

    /// Questions that no term answers.
    void dropQuestions() {
        inBatches(SWEEP_QUESTIONS);
    }

    /// Terms of ours that have no legal slug any more.
    ///
    /// @param ids by which the server knows them
    void dropStrays(List<String> ids) {
        for (int begin = 0; begin < ids.size(); begin += SWEPT) {
            List<String> some = ids.subList(begin, Math.min(begin + SWEPT, ids.size()));
            sink.write(tx -> tx.run(DROP_STRAYS, Map.of("ids", some)).consume());
        }
    }

    private void inBatches(String statement) {
        while (sink.write(tx -> sweep(tx, statement, glossary)) == SWEPT) {
            // There may be more.
        }
    }

    /// @return how many went, of the kind of which most did
    private static long sweep(TransactionContext tx, String statement, String glossary) {
        Map<String, Object> parameters = Map.of("glossary", glossary, "limit", SWEPT);
        return tx.run(statement, parameters).single().get("dropped").asLong();
    }
}
