package io.termatlas.bench.relevance;

import io.termatlas.derive.Derivation;
import io.termatlas.derive.alias.OtherNames;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.SearchEngine;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import io.termatlas.search.Suggestion;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.Words;
import io.termatlas.search.entry.NameClaims;
import io.termatlas.search.lucene.LuceneEngine;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Termatlas, in process: whole answers of twenty hits, with highlights, snippets, facets and related terms.
final class ProductEngine implements Engine {
    private static final int SIZE = 20;
    private static final int SUGGESTIONS = 8;
    private static final int WARM_UP = 8;
    private static final int ENOUGH_TO_WARM_UP = 5_000;

    private final Path folder;
    private final String language;
    private final Stopwatch stopwatch;

    /// Of a glossary in English.
    ///
    /// @param folder to keep the index in; a new one is written
    ProductEngine(Path folder, Stopwatch stopwatch) {
        this(folder, Glossary.DEFAULT_LANGUAGE, stopwatch);
    }

    /// @param language of the glossary
    ProductEngine(Path folder, String language, Stopwatch stopwatch) {
        this.folder = folder;
        this.language = language;
        this.stopwatch = stopwatch;
    }

    @Override
    public String name() {
        return "Termatlas";
    }

    @Override
    public List<Answer> answer(List<Term> terms, List<Query> queries) {
        write(folder, language, terms);
        try (SearchIndex index = open()) {
            for (int round = 0; round < stopwatch.warmUp(WARM_UP); round++) {
                queries.stream().limit(ENOUGH_TO_WARM_UP).forEach(query -> ask(index, query.text()));
            }
            return queries.stream().map(query -> ask(index, query.text())).toList();
        }
    }

    /// After [#answer].
    SearchIndex open() {
        return engine(folder).open(GlossaryId.DEFAULT);
    }

    Answer ask(SearchIndex index, String text) {
        SearchRequest request = new SearchRequest(text, "", 0, SIZE, false);
        long started = stopwatch.nanos();
        SearchResult result = index.search(request);
        long nanos = stopwatch.nanos() - started;
        List<String> hits =
                result.hits().stream().map(hit -> hit.slug().value()).toList();
        return new Answer(hits, result.guess(), nanos);
    }

    /// Suggestions for what was typed so far.
    Answer suggest(SearchIndex index, String text) {
        long started = stopwatch.nanos();
        List<Suggestion> suggestions = index.suggest(text, SUGGESTIONS);
        long nanos = stopwatch.nanos() - started;
        return new Answer(
                suggestions.stream()
                        .map(suggestion -> suggestion.slug().value())
                        .toList(),
                nanos);
    }

    private static SearchEngine engine(Path folder) {
        return new LuceneEngine(folder, new NameClaims(OtherNames.REVISION, OtherNames::of));
    }

    static void write(Path folder, List<Term> terms) {
        write(folder, Glossary.DEFAULT_LANGUAGE, terms);
    }

    private static void write(Path folder, String language, List<Term> terms) {
        Glossary glossary = new Glossary(GlossaryId.DEFAULT, language, Glossary.NO_BASE_URL);
        SearchEngine engine = engine(folder);
        try (IndexSink sink = engine.sink(glossary, true)) {
            List<StatedTerm> stated = new ArrayList<>();
            terms.forEach(term -> stated.add(StatedTerm.of(term, new Origin("glossary/" + term.slug() + "/x.json"))));
            stated.forEach(sink::upsert);
            try (Language words = Language.of(language)) {
                sink.derive(Derivation.of(sink.staged(), word -> Words.soleStem(words, word)), slug -> {});
            }
            String derivation = engine.derivation(glossary.language());
            sink.commit(new Ledger(glossary, 1, terms.size(), Instant.EPOCH, derivation, false));
        }
    }
}
