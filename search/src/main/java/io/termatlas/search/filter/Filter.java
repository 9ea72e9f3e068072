package io.termatlas.search.filter;

import java.util.List;

/// What a hit must be besides answering the query. It never changes a score.
public sealed interface Filter {
    /// Every hit passes.
    Filter NONE = new Every(List.of());

    /// @param value exact, and case matters
    record Is(Facet facet, String value) implements Filter {}

    /// Both bounds count as within. A question has no figures.
    record Within(Figure figure, long least, long most) implements Filter {}

    /// A single hit.
    ///
    /// @param question its place in the FAQ of the term, from 0; [#TERM] for the term itself
    record One(String slug, int question) implements Filter {
        public static final int TERM = -1;
    }

    record Not(Filter filter) implements Filter {}

    /// All of them; of none, everything.
    record Every(List<Filter> filters) implements Filter {
        public Every {
            filters = List.copyOf(filters);
        }
    }

    /// At least one of them; of none, nothing.
    record Any(List<Filter> filters) implements Filter {
        public Any {
            filters = List.copyOf(filters);
        }
    }
}
