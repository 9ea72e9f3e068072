package io.termatlas.search.answer;

import io.termatlas.search.entry.Entry;
import io.termatlas.search.filter.Figure;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.filter.Scope;
import java.util.Set;

/// Which of the hits are wanted, and what is counted of all.
///
/// @param category empty for any
/// @param figures  whose values are counted
/// @param from     hits to leave out, those of the pages before
/// @param size     hits wanted
public record Slice(String category, Filter filter, Scope scope, Set<Figure> figures, long from, int size) {
    public Slice {
        category = Entry.countedCategory(category);
        figures = Set.copyOf(figures);
    }

    /// Of all hits, the first ones.
    public static Slice first(int size) {
        return new Slice("", Filter.NONE, Scope.EVERYWHERE, Set.of(), 0, size);
    }
}
