package io.termatlas.search;

import io.termatlas.model.Slug;
import io.termatlas.search.highlight.MarkedText;

/// A term suggested for a typed prefix.
///
/// @param highlight the name, with what was typed of it marked
public record Suggestion(Slug slug, String term, MarkedText highlight) {}
