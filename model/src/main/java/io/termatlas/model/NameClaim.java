package io.termatlas.model;

/// What a text says about two names: that they mean the same.
///
/// @param evidence the words of the text that say so
public record NameClaim(String name, String otherName, String evidence) {}
