package io.termatlas.ingest.source;

import java.util.function.Consumer;
import java.util.function.Predicate;

/// How a source of any kind is read.
///
/// @param payloadLimit in bytes
/// @param options      about sources on the disk
/// @param sourceErrors takes a sentence for the user about each error that makes the source incomplete
/// @param notes        takes a sentence about anything else that the user should know
/// @param asksForPage  whether the language of the page of a payload's path matters, so that a source that would not
/// read the page does
public record ReadContext(
        Exclusion exclusion,
        long payloadLimit,
        SourceOptions options,
        Consumer<String> sourceErrors,
        Consumer<String> notes,
        Predicate<String> asksForPage) {

    /// For a run in which no page's language matters.
    public ReadContext(
            Exclusion exclusion,
            long payloadLimit,
            SourceOptions options,
            Consumer<String> sourceErrors,
            Consumer<String> notes) {
        this(exclusion, payloadLimit, options, sourceErrors, notes, path -> false);
    }

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
