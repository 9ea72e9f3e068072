package io.termatlas.derive.mention;

import io.termatlas.model.Slug;

/// That the texts of one term speak of another one.
///
/// @param target  which they speak of
/// @param count   how often they name it, at least 1
/// @param percent how often the name that stands there first means that term in this glossary, by the related terms
///   of all pages that hold it
public record Mention(Slug target, int count, int percent) {}
