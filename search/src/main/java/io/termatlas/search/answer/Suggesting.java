package io.termatlas.search.answer;

import io.termatlas.model.Term;
import io.termatlas.search.Suggestion;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.answer.Ranking.Ranked;
import io.termatlas.search.highlight.Highlighter;
import io.termatlas.search.query.Clause.NameWordBegins;
import io.termatlas.search.query.Clause.OfName;
import io.termatlas.search.query.Plan;
import io.termatlas.search.query.QueryText;
import io.termatlas.search.synonym.Synonyms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Suggests from one generation what a search for the same text finds, in its order: the first hit, and those whose
/// names were meant; each name once.
///
/// @param text what was typed so far
public record Suggesting(IndexView index, QueryText text, Synonyms synonyms) {
    /// So many hits are looked at for each suggestion, because several may bear one name.
    private static final int LOOKED_AT = 2;

    /// @param size at most so many
    public List<Suggestion> suggestions(int size) throws IOException {
        if (text.isEmpty()) {
            return List.of();
        }
        Ranking ranking = new PlannedSearch(index, synonyms).rankNames(text, Slice.first(LOOKED_AT * size));
        Highlighter highlighter = new Highlighter(index.language(), Set.of(), NameKey.of(text.text()));
        Set<String> names = new HashSet<>();
        List<Suggestion> suggestions = new ArrayList<>();
        for (Ranked ranked : ranking.page()) {
            Term term = ranked.stated().term();
            if (suggestions.size() < size
                    && ranked.question() == null
                    && (suggestions.isEmpty() || isMeant(term, ranking.plan()))
                    && names.add(NameKey.of(term.name()))) {
                suggestions.add(new Suggestion(term.slug(), term.name(), highlighter.name(term.name())));
            }
        }
        return suggestions;
    }

    private boolean isMeant(Term term, Plan plan) {
        TermMatch match = new TermMatch(index.language(), term);
        return plan.clauses().stream()
                .anyMatch(clause -> (clause instanceof OfName name && match.holds(name))
                        || (clause instanceof NameWordBegins begins && match.beginsNameWord(begins.prefix())));
    }
}
