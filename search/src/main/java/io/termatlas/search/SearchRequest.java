package io.termatlas.search;

import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.filter.Figure;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.filter.Scope;
import java.util.Set;

/// A query. Any text is valid; of a very long one only the first characters count.
///
/// @param text     what was typed; empty for all terms in the order of their slugs
/// @param category only terms of exactly this category; empty for any
/// @param filter   what a hit must be besides; unlike the category it narrows the counts of the facets, too
/// @param scope    where the words are looked for
/// @param figures  the numbers whose values are counted, too
/// @param page     from 0
/// @param size     hits a page, 1 to 100
/// @param explain  whether each hit says why it is one
public record SearchRequest(
        String text,
        String category,
        Filter filter,
        Scope scope,
        Set<Figure> figures,
        int page,
        int size,
        boolean explain) {
    public static final int LARGEST_SIZE = 100;

    public SearchRequest {
        if (page < 0) {
            throw new UsageFault("There is no page " + page + "; pages count from 0.");
        }
        requireSize(size);
        figures = Set.copyOf(figures);
    }

    /// Without a filter, everywhere.
    public SearchRequest(String text, String category, int page, int size, boolean explain) {
        this(text, category, Filter.NONE, Scope.EVERYWHERE, Set.of(), page, size, explain);
    }

    /// @throws UsageFault when there are no pages of so many hits
    public static void requireSize(int size) {
        if (size < 1 || size > LARGEST_SIZE) {
            throw new UsageFault("A page cannot have " + size + " hits; ask for 1 to " + LARGEST_SIZE + ".");
        }
    }
}
