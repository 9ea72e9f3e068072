package io.termatlas.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Our labels and relationship types. Everything else in the database is foreign: passed over and never deleted, and a
/// node that has a foreign relationship stays.
///
/// Two kinds of our relationships differ in what keeps a term. What a site states keeps its target, which stands as a
/// missing term where nobody publishes it. What was derived keeps nothing: it goes with either of its ends.
final class Schema {
    static final String TERM = "Term";
    static final String MISSING = "Missing";
    static final String CATEGORY = "Category";
    static final String QUESTION = "Question";
    static final String FINDING = "Finding";
    static final String GLOSSARY = "Glossary";

    static final String RELATED_TO = EdgeKind.RELATED_TO.name();
    static final String MENTIONS = EdgeKind.MENTIONS.name();
    static final String IN_CATEGORY = "IN_CATEGORY";
    static final String ANSWERS = "ANSWERS";
    static final String ABOUT = "ABOUT";

    static final Set<String> LABELS = Set.of(TERM, MISSING, CATEGORY, QUESTION, FINDING, GLOSSARY);
    static final List<String> STATED = List.of(RELATED_TO, IN_CATEGORY, ANSWERS);
    static final List<String> DERIVED = List.of(MENTIONS, ABOUT);

    /// What stands in a statement for several of the names.
    ///
    /// `derived` is a condition on a relationship `link` between a node `term` and a node `other`: whether we have
    /// derived it. Such a type between other nodes is foreign.
    private static final Map<String, String> PARTS = Map.of(
            "${edges}",
            RELATED_TO + "|" + MENTIONS,
            "${stated}",
            String.join("|", STATED),
            "${derivedTypes}",
            String.join("|", DERIVED),
            "${derived}",
            "coalesce((link:" + MENTIONS + " AND other:" + TERM + " OR link:" + ABOUT + " AND other:" + FINDING
                    + ") AND other.glossary = term.glossary, false)");

    private Schema() {}

    /// The statement with the names in the places of `${…}`.
    static String complete(String statement) {
        String complete = statement;
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            complete = complete.replace(part.getKey(), part.getValue());
        }
        if (complete.contains("${")) {
            throw new IllegalStateException("a statement holds a part that the schema does not know: " + complete);
        }
        return complete;
    }
}
