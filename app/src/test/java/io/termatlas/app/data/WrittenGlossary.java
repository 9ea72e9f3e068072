package io.termatlas.app.data;

import io.termatlas.derive.Derivation;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.SearchEngine;
import io.termatlas.testkit.TermBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Writes an index as a run does.
public final class WrittenGlossary {
    private static final Instant COMMITTED = Instant.parse("2026-01-02T03:04:05Z");

    private WrittenGlossary() {}

    /// Commits the terms as the glossary's first generation.
    public static void write(DataFolder data, String id, TermBuilder... terms) {
        Glossary glossary = Glossary.of(new GlossaryId(id));
        List<StatedTerm> stated =
                Stream.of(terms).map(term -> term.in(id).stated()).toList();
        SearchEngine engine = SearchEngines.of(data);
        try (IndexSink sink = engine.sink(glossary, true)) {
            stated.forEach(sink::upsert);
            sink.derive(Derivation.of(sink.staged(), word -> word), slug -> {});
            String derivation = engine.derivation(glossary.language());
            sink.commit(new Ledger(glossary, 1, stated.size(), COMMITTED, derivation, false));
        }
    }
}
