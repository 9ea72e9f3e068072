package io.termatlas.search.lucene;

import io.termatlas.model.Term;
import io.termatlas.search.Suggestion;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.highlight.Highlighter;
import io.termatlas.search.lucene.ranking.Suggester;
import io.termatlas.search.lucene.store.Snapshot;
import io.termatlas.search.query.QueryText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Suggests from one generation.
record Suggesting(Snapshot snapshot, QueryText text) {

    List<Suggestion> suggestions(int size) throws IOException {
        Highlighter highlighter = new Highlighter(snapshot.language(), Set.of(), NameKey.of(text.text()));
        List<Suggestion> suggestions = new ArrayList<>();
        for (int document : new Suggester(snapshot.searcher(), snapshot.vocabulary()).suggest(text, size)) {
            Term term = snapshot.terms().at(document).term();
            suggestions.add(new Suggestion(term.slug(), term.name(), highlighter.name(term.name())));
        }
        return suggestions;
    }
}
