package io.termatlas.graph;

import io.termatlas.graph.GlossaryTransaction.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Takes terms out. One to which any relationship still leads, whether ours or another program's, stays as a
/// missing term.
final class RemovalBatch {
    private static final String UNRELATE = Cypher.statement("unrelate");
    private static final String FORGET_DERIVED = Cypher.statement("forget-derived");
    private static final String UNLINK_CATEGORIES = Cypher.statement("unlink-categories");
    private static final String DROP_QUESTIONS = Cypher.statement("drop-questions");
    private static final String MAKE_MISSING = Cypher.statement("make-missing");
    private static final String DROP_UNNAMED = Cypher.statement("drop-unnamed");
    private static final String NAME_MISSING = Cypher.statement("name-missing");

    private final GlossaryTransaction transaction;

    RemovalBatch(GlossaryTransaction transaction) {
        this.transaction = transaction;
    }

    /// @return the slugs at which an edge has gone
    Set<String> remove(List<String> slugs) {
        Outcome unrelated = transaction.overSlugs(UNRELATE, slugs);
        List<Map<String, Object>> bare = slugs.stream().map(RemovalBatch::bare).toList();
        transaction.overRows(UNLINK_CATEGORIES, bare);
        transaction.overRows(DROP_QUESTIONS, bare);
        transaction.overDerived(FORGET_DERIVED, "slugs", slugs);
        transaction.publish(-transaction.overSlugs(MAKE_MISSING, slugs).terms());
        transaction.overSlugs(DROP_UNNAMED, slugs);
        Set<String> targets = new TreeSet<>(unrelated.slugs());
        Set<String> renamed = new TreeSet<>(targets);
        renamed.addAll(slugs);
        transaction.overSlugs(NAME_MISSING, renamed);
        return targets;
    }

    /// A term without category and questions.
    private static Map<String, Object> bare(String slug) {
        return Map.of("slug", slug, "questions", 0);
    }
}
