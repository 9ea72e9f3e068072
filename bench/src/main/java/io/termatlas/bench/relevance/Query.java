package io.termatlas.bench.relevance;

import io.termatlas.model.Slug;

/// A query, and the term it was made of.
///
/// @param name the name that is asked for: the acronym, else the term's name
record Query(QueryKind kind, String text, Slug slug, String name) {}
