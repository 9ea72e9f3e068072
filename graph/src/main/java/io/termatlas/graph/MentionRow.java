package io.termatlas.graph;

import io.termatlas.model.Mention;
import io.termatlas.model.Slug;
import java.util.Map;
import org.neo4j.driver.Value;

/// A `MENTIONS` edge that the graph has or should have.
///
/// @param glossary    which says whose it is
/// @param field       of the source in which the target is named first, as a [io.termatlas.model.TextField] is written
/// @param probability that the name means the target, from 0 to 1
record MentionRow(String from, String to, String glossary, long count, String field, double probability) {
    /// What is no slug, no glossary, no field of ours: none of these equals it.
    private static final String NO_TEXT = "\0";

    private static final long NO_COUNT = -1;
    private static final double NO_PROBABILITY = -1;
    private static final double PERCENT = 100;

    static MentionRow of(String glossary, Slug source, Mention mention) {
        return new MentionRow(
                source.value(),
                mention.target().value(),
                glossary,
                mention.count(),
                mention.field().text(),
                mention.percent() / PERCENT);
    }

    /// As it stands in the graph, where other programs may have changed it.
    static MentionRow read(String from, Value to, Value glossary, Value count, Value field, Value probability) {
        return new MentionRow(
                from,
                GraphValues.text(to).orElse(NO_TEXT + to),
                GraphValues.text(glossary).orElse(NO_TEXT),
                GraphValues.number(count).orElse(NO_COUNT),
                GraphValues.text(field).orElse(NO_TEXT),
                GraphValues.decimal(probability).orElse(NO_PROBABILITY));
    }

    Map<String, Object> parameters() {
        return Map.of("from", from, "to", to, "count", count, "field", field, "probability", probability);
    }
}
