package io.termatlas.model;

/// That the texts of one term speak of another one of its glossary.
///
/// @param target  which they speak of; never the term itself
/// @param count   how often they name it, in all fields; at least 1
/// @param field   in which they name it first
/// @param percent how often the name that stands there first means that term in this glossary, by the related terms
///   of all pages that hold it; 0 to 100
public record Mention(Slug target, int count, TextField field, int percent) {}
