package io.termatlas.search.lucene;

import io.termatlas.derive.alias.OtherNames;
import io.termatlas.derive.measure.PageRank;
import io.termatlas.derive.measure.TermGraph;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.TermsInOrder;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.entry.NameClaims;
import io.termatlas.search.lucene.document.Schema;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// A glossary on disk, committed in one line, and readers that look for a newer generation at every use.
final class Fixture {
    static final Glossary GLOSSARY = Glossary.of(GlossaryId.DEFAULT);
    static final NameClaims CLAIMS = new NameClaims(OtherNames.REVISION, OtherNames::of);

    private Fixture() {}

    static IndexFolder folder(Path folder) {
        return folder(folder, Schema.OURS);
    }

    /// As a version writes it that has another layout.
    static IndexFolder folder(Path folder, Schema schema) {
        return new IndexFolder(folder, Duration.ZERO, CLAIMS, schema);
    }

    static SearchIndex open(Path folder) {
        return open(folder, Schema.OURS);
    }

    static SearchIndex open(Path folder, Schema known) {
        return LuceneIndex.open(folder, known, Duration.ZERO);
    }

    static Ledger ledger(long generation, long terms) {
        return new Ledger(
                GLOSSARY,
                generation,
                terms,
                Instant.parse("2026-11-23T18:00:00Z"),
                derivation(GLOSSARY.language()),
                false);
    }

    static String derivation(String language) {
        return new LuceneEngine(Path.of("unread"), CLAIMS).derivation(language);
    }

    /// Commits a generation of these terms, in addition to those that are there.
    static void commit(Path folder, long generation, StatedTerm... terms) {
        write(folder, generation, false, terms);
    }

    /// Commits the first generation of a glossary in another language.
    static void commit(Path folder, String language, List<StatedTerm> terms) {
        Glossary glossary = new Glossary(GlossaryId.DEFAULT, language, URI.create(""));
        try (IndexSink sink = folder(folder).openSink(glossary, true)) {
            terms.forEach(sink::upsert);
            sink.derive(ranked(sink.staged()), slug -> {});
            sink.commit(new Ledger(glossary, 1, terms.size(), Instant.EPOCH, derivation(language), false));
        }
    }

    static void rebuild(Path folder, long generation, StatedTerm... terms) {
        write(folder, generation, true, terms);
    }

    private static void write(Path folder, long generation, boolean rebuild, StatedTerm... terms) {
        try (IndexSink sink = folder(folder).openSink(GLOSSARY, rebuild)) {
            Arrays.stream(terms).forEach(sink::upsert);
            sink.derive(ranked(sink.staged()), slug -> {});
            sink.commit(ledger(generation, terms.length));
        }
    }

    /// How central the terms are by their related ones alone.
    static Derived ranked(TermsInOrder terms) {
        TermGraph graph = TermGraph.of(terms, Derived.NOTHING);
        byte[] ranks = PageRank.of(graph);
        return slug -> new DerivedTerm(slug, List.of(), ranks[graph.number(slug)]);
    }

    /// Those of the hits, the best first.
    static List<String> slugs(SearchIndex index, String text) {
        return index.search(query(text)).hits().stream()
                .map(hit -> hit.slug().value())
                .toList();
    }

    static SearchRequest query(String text) {
        return new SearchRequest(text, "", 0, 20, false);
    }
}
