package io.termatlas.graph;

import io.termatlas.graph.GlossaryTransaction.Outcome;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;

/// Keeps `degreeIn` of a glossary's published terms at the number of `RELATED_TO` edges that lead to them.
/// (`degreeOut` follows from the term alone and is written with it.)
final class Degrees {
    private static final int ROWS = 5_000;
    private static final String RECOUNT = Cypher.statement("recount-degrees");
    private static final String RECOUNT_ALL = Cypher.statement("recount-all-degrees");

    private final GlossarySink sink;

    Degrees(GlossarySink sink) {
        this.sink = sink;
    }

    void recount(TouchedTerms touched) {
        if (touched.isEverything()) {
            recountAll();
        } else {
            recountOnly(touched.inOrder());
        }
    }

    private void recountOnly(List<String> slugs) {
        for (int begin = 0; begin < slugs.size(); begin += ROWS) {
            List<String> rows = slugs.subList(begin, Math.min(begin + ROWS, slugs.size()));
            sink.inTransaction(transaction -> recount(transaction, rows));
        }
    }

    /// Within a transaction.
    static Outcome recount(GlossaryTransaction transaction, List<String> slugs) {
        return transaction.overSlugs(RECOUNT, slugs);
    }

    private void recountAll() {
        for (Value last = recountAfter(""); !last.isNull(); ) {
            last = recountAfter(last.asString());
        }
    }

    /// @return the last slug of those counted; null when none was left
    private Value recountAfter(String slug) {
        return sink.inTransaction(transaction -> {
            Map<String, Object> parameters = Map.of("glossary", transaction.glossary(), "after", slug, "limit", ROWS);
            return transaction
                    .transaction()
                    .run(RECOUNT_ALL, parameters)
                    .single()
                    .get("last");
        });
    }
}
