package io.termatlas.graph;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;

/// Keeps `degreeIn` of a glossary's published terms at the number of `RELATED_TO` edges that lead to them.
/// (`degreeOut` follows from the term alone and is written with it.)
final class Degrees {
    private static final int ROWS = 5_000;
    private static final String RECOUNT = Cypher.statement("recount-degrees");
    private static final String RECOUNT_ALL = Cypher.statement("recount-all-degrees");

    private final Database database;
    private final String glossary;

    Degrees(Database database, String glossary) {
        this.database = database;
        this.glossary = glossary;
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
            database.write(tx ->
                    tx.run(RECOUNT, Map.of("glossary", glossary, "slugs", rows)).consume());
        }
    }

    private void recountAll() {
        for (Value last = recountAfter(""); !last.isNull(); ) {
            last = recountAfter(last.asString());
        }
    }

    /// @return the last slug of those counted; null when none was left
    private Value recountAfter(String slug) {
        Map<String, Object> parameters = Map.of("glossary", glossary, "after", slug, "limit", ROWS);
        return database.write(tx -> tx.run(RECOUNT_ALL, parameters).single().get("last"));
    }
}
