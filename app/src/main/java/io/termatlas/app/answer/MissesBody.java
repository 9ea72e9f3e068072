package io.termatlas.app.answer;

import io.termatlas.app.misses.Misses;
import io.termatlas.model.GlossaryId;
import java.util.List;

/// The queries without a hit, the most frequent first.
///
/// @param queries  how many different ones are kept
/// @param notTaken how often there was no room for another one
public record MissesBody(String glossary, int queries, long notTaken, List<MissBody> misses) {

    public static MissesBody of(GlossaryId glossary, Misses misses, int limit) {
        return new MissesBody(
                glossary.value(),
                misses.counts().size(),
                misses.notTaken(),
                misses.mostFrequent(limit).stream()
                        .map(miss -> new MissBody(miss.getKey(), miss.getValue()))
                        .toList());
    }

    public record MissBody(String query, long count) {}
}
