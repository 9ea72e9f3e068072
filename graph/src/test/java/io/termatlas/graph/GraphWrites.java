package io.termatlas.graph;

import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// A glossary in the shared graph, written through the port in one line.
final class GraphWrites {
    private static final Instant COMMITTED_AT = Instant.parse("2026-11-23T18:00:00Z");

    private GraphWrites() {}

    static Glossary glossary(String id) {
        return new Glossary(new GlossaryId(id), "en", URI.create("https://example.org/docs"));
    }

    /// Writes the terms, in addition to those that are there.
    static void write(Glossary glossary, StatedTerm... terms) {
        commit(glossary, sink -> {
            sink.upsertNodes(List.of(terms));
            sink.relate(List.of(terms));
        });
    }

    static void remove(Glossary glossary, Slug... slugs) {
        commit(glossary, sink -> sink.remove(List.of(slugs)));
    }

    /// The number of terms is counted by the graph.
    private static void commit(Glossary glossary, Consumer<GraphSink> writes) {
        try (GraphSink sink = SharedNeo4j.store().sink(glossary.id(), SharedNeo4j.writer())) {
            sink.begin(glossary);
            writes.accept(sink);
            sink.complete(new Ledger(glossary, 1, 0, COMMITTED_AT, "derivation", false));
            sink.confirm();
        }
    }
}
