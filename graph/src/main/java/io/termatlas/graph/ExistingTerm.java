package io.termatlas.graph;

import io.termatlas.model.Slug;
import java.util.List;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// A node of a glossary's terms as it stands, with all of it that is ours.
///
/// @param isMissing labelled as such
/// @param said      our properties
/// @param keys      of all its properties, where it has no fingerprint
/// @param isHeld    whether any relationship leads to or from a missing one
/// @param edges, mentions, categories, questions a list each, whose first item says whether the other end is of this
/// glossary
record ExistingTerm(
        Slug slug,
        String id,
        boolean isMissing,
        Value said,
        Set<String> keys,
        boolean isHeld,
        List<Value> edges,
        List<Value> mentions,
        List<Value> categories,
        List<Value> questions) {
    private static final Set<String> KEYS_OF_MISSING = Set.of("glossary", "slug", "name");

    static ExistingTerm of(Slug slug, Record row) {
        Value keys = row.get("keys");
        return new ExistingTerm(
                slug,
                row.get("id").asString(),
                row.get("missing").asBoolean(),
                row.get("said"),
                keys.isNull() ? Set.of() : Set.copyOf(keys.asList(Value::asString)),
                row.get("held").asBoolean(false),
                row.get("edges").asList(value -> value),
                row.get("mentions").asList(value -> value),
                row.get("categories").asList(value -> value),
                row.get("questions").asList(value -> value));
    }

    /// Whether we have written it as a published term.
    ///
    /// @param withheld whether a former release may have left half of it
    boolean isPublished(boolean withheld) {
        return !said.get("fingerprint").isNull() || (withheld && keys.contains("degreeOut"));
    }

    /// Whether it has no more than a missing term has.
    boolean isBare() {
        return KEYS_OF_MISSING.containsAll(keys);
    }

    static boolean isOurs(Value link) {
        return link.get(0).asBoolean();
    }
}
