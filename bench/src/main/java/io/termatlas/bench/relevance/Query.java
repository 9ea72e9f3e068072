package io.termatlas.bench.relevance;

import io.termatlas.model.Slug;

/// A query, and the term it was made of.
record Query(QueryKind kind, String text, Slug slug) {}
