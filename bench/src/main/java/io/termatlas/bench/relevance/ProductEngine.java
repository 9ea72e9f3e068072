package io.termatlas.bench.relevance;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.Hit;
import io.termatlas.search.IndexFolder;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.SearchRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Termatlas, in process: whole answers of twenty hits, with highlights, snippets, facets and related terms.
final class ProductEngine implements Engine {
    private static final int SIZE = 20;
    private static final int WARM_UP = 2;

    private final Path folder;

    /// @param folder to keep the index in; a new one is written
    ProductEngine(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "Termatlas";
    }

    @Override
    public List<Answer> answer(List<Term> terms, List<Query> queries) {
        write(terms);
        try (SearchIndex index = open()) {
            for (int round = 0; round < WARM_UP; round++) {
                queries.forEach(query -> ask(index, query.text()));
            }
            return queries.stream().map(query -> ask(index, query.text())).toList();
        }
    }

    /// After [#answer].
    SearchIndex open() {
        return SearchIndex.open(folder);
    }

    static Answer ask(SearchIndex index, String text) {
        SearchRequest request = new SearchRequest(text, "", 0, SIZE, false);
        long started = System.nanoTime();
        List<Hit> hits = index.search(request).hits();
        long nanos = System.nanoTime() - started;
        return new Answer(hits.isEmpty() ? "" : hits.getFirst().slug().value(), nanos);
    }

    private void write(List<Term> terms) {
        Glossary glossary = Glossary.of(GlossaryId.DEFAULT);
        try (IndexSink sink = new IndexFolder(folder).openSink(glossary, true)) {
            List<StatedTerm> stated = new ArrayList<>();
            terms.forEach(term -> stated.add(StatedTerm.of(term, new Origin("glossary/" + term.slug() + "/x.json"))));
            stated.forEach(sink::upsert);
            String derivation = IndexFolder.derivation(glossary.language());
            sink.commit(new Ledger(glossary, 1, terms.size(), Instant.EPOCH, derivation, false));
        }
    }
}
