package io.termatlas.bench.relevance;

import io.termatlas.model.Slug;
import java.util.List;

/// A query, and what has to be found.
///
/// @param wanted the terms that the query was made of: one, two, or none where nothing is right
record Query(QueryKind kind, String text, List<Wanted> wanted) {

    /// @param name the name that is asked for: the acronym, else the term's name
    record Wanted(Slug slug, String name) {}

    Query {
        wanted = List.copyOf(wanted);
    }

    Query(QueryKind kind, String text, Slug slug, String name) {
        this(kind, text, List.of(new Wanted(slug, name)));
    }

    /// Of the first term that is wanted.
    Slug slug() {
        return wanted.getFirst().slug();
    }
}
