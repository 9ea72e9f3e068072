package io.termatlas.search.answer;

import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.search.Suggestion;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.highlight.Highlighter;
import io.termatlas.search.query.QueryText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Suggests from one generation.
///
/// @param text what was typed so far
public record Suggesting(IndexView index, QueryText text) {

    /// @param size at most so many
    public List<Suggestion> suggestions(int size) throws IOException {
        Highlighter highlighter = new Highlighter(index.language(), Set.of(), NameKey.of(text.text()));
        List<Suggestion> suggestions = new ArrayList<>();
        for (StatedTerm stated : index.suggest(text, size)) {
            Term term = stated.term();
            suggestions.add(new Suggestion(term.slug(), term.name(), highlighter.name(term.name())));
        }
        return suggestions;
    }
}
