package io.termatlas.graph;

import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A run as an ingestion does it: compares fingerprints, writes what differs in batches, completes and confirms.
final class GlossaryRun {
    static final Instant COMMITTED_AT = Instant.parse("2026-11-23T18:00:00.123456789Z");

    private final Glossary glossary;
    private final int batchSize;

    GlossaryRun(Glossary glossary, int batchSize) {
        this.glossary = glossary;
        this.batchSize = batchSize;
    }

    static Glossary glossary(String id) {
        return new Glossary(new GlossaryId(id), "en", URI.create("https://example.org/docs"));
    }

    /// Brings the graph from whatever it holds to these terms.
    static void of(Glossary glossary, StatedTerm... terms) {
        new GlossaryRun(glossary, 1_000).writes(List.of(terms)).forEach(Runnable::run);
    }

    /// The run's transactions in their order, so that a test can stop after any of them.
    List<Runnable> writes(Collection<StatedTerm> desired) {
        GraphSink sink = SharedNeo4j.store().sink(glossary.id());
        Map<Slug, Fingerprint> stored = new HashMap<>();
        sink.forEachStored(stored::put);
        List<StatedTerm> changed = new ArrayList<>();
        for (StatedTerm term : desired) {
            if (!term.fingerprint().equals(stored.remove(term.slug()))) {
                changed.add(term);
            }
        }
        List<Runnable> writes = new ArrayList<>();
        writes.add(() -> sink.begin(glossary));
        addBatches(writes, changed, sink::upsertNodes);
        addBatches(writes, changed, sink::relate);
        addBatches(writes, List.copyOf(stored.keySet()), sink::remove);
        writes.add(() -> sink.complete(new Ledger(glossary, 1, desired.size(), COMMITTED_AT, "derivation", false)));
        writes.add(sink::confirm);
        return writes;
    }

    private <T> void addBatches(List<Runnable> writes, List<T> rows, Consumer<List<T>> write) {
        for (int begin = 0; begin < rows.size(); begin += batchSize) {
            List<T> batch = rows.subList(begin, Math.min(begin + batchSize, rows.size()));
            writes.add(() -> write.accept(batch));
        }
    }
}
