package io.termatlas.search;

import io.termatlas.model.Slug;

/// A term that somebody may be typing.
///
/// @param highlight safe HTML: the name, escaped, with what was typed of it in `<mark>`
public record Suggestion(Slug slug, String term, String highlight) {}
