package io.termatlas.search.answer;

import io.termatlas.search.filter.Scope;
import io.termatlas.search.query.Plan;
import io.termatlas.search.query.Planner;
import io.termatlas.search.query.QueryText;
import io.termatlas.search.synonym.Synonyms;
import java.io.IOException;
import java.util.Optional;

/// Finds by the strict plan of a query, and by the wider one only when that finds little.
final class PlannedSearch {
    /// With fewer hits than that a page has room for terms that hold only some of the words.
    private static final int LITTLE = 10;

    /// So few letters begin many names.
    private static final int FEW_LETTERS = 4;

    private final IndexView index;
    private final Synonyms synonyms;

    PlannedSearch(IndexView index, Synonyms synonyms) {
        this.index = index;
        this.synonyms = synonyms;
    }

    /// @param text when empty, every term is a hit
    Ranking rank(QueryText text, Slice slice) throws IOException {
        if (text.isEmpty()) {
            return rank(Plan.EVERYTHING, slice);
        }
        return rank(new Planner(text, index.language(), index.lexicon(synonyms)), slice);
    }

    private Ranking rank(Planner planner, Slice slice) throws IOException {
        Optional<Plan> retyped = planner.retypedName();
        if (retyped.isPresent()) {
            return rank(retyped.get(), slice);
        }
        Ranking strict = rank(planner.strict(), slice);
        Ranking found = strict.found() >= LITTLE || !planner.hasWide() ? strict : rank(planner.wide(), slice);
        if (found.found() > 0) {
            return found;
        }
        return ofNothing(planner, found, slice);
    }

    /// What is found where nothing is.
    private Ranking ofNothing(Planner planner, Ranking found, Slice slice) throws IOException {
        Optional<Plan> retyped = planner.retyped();
        Ranking other = retyped.isPresent() ? rank(retyped.get(), slice) : found;
        if (other.found() > 0) {
            return other;
        }
        Plan guess = planner.guess();
        return guess.clauses().isEmpty() ? found : rank(guess, slice);
    }

    /// The same hits from the first one on, but without what stands in texts alone where the text is a name or begins
    /// one: then names come first anyhow, and words of names are looked for only where whole names are too few.
    ///
    /// @param text not empty
    Ranking rankNames(QueryText text, Slice slice) throws IOException {
        Planner planner = new Planner(text, index.language(), index.lexicon(synonyms));
        if (!planner.isOfNames()) {
            return rank(planner, slice);
        }
        if (text.text().length() <= FEW_LETTERS) {
            Ranking whole = rank(planner.names(), slice);
            if (whole.found() >= slice.from() + slice.size()) {
                return whole;
            }
        }
        return rank(planner.namesAndWords(), slice);
    }

    private Ranking rank(Plan plan, Slice slice) throws IOException {
        return index.rank(slice.scope() == Scope.NAMES ? plan.ofNames() : plan, slice);
    }
}
