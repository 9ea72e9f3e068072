package io.termatlas.app.answer;

/// What was deleted of a glossary's dead letters.
///
/// @param dropped payloads, each with all its letters
public record DroppedBody(String glossary, long dropped) {}
