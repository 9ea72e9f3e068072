package io.termatlas.ingest.source;

import java.util.function.Consumer;

/// How a source of any kind is read.
///
/// @param payloadLimit in bytes
/// @param sourceErrors takes a sentence for the user about each error that makes the source incomplete
/// @param notes        takes a sentence about anything else that the user should know
public record ReadContext(
        Exclusion exclusion, long payloadLimit, Consumer<String> sourceErrors, Consumer<String> notes) {

    public boolean wants(String path) {
        return !exclusion.keepsOut(path);
    }

    public void sourceError(String sentence) {
        sourceErrors.accept(sentence);
    }

    public void note(String sentence) {
        notes.accept(sentence);
    }
}
