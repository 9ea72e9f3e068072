package io.termatlas.ingest.source;

import java.util.function.Consumer;

/// How a source is read, whatever it is.
///
/// @param payloadLimit in bytes
/// @param trouble      told, in a sentence for the user, of whatever makes the source incomplete
/// @param notes        told of what the user should know and is no trouble
public record ReadContext(Exclusion exclusion, long payloadLimit, Consumer<String> trouble, Consumer<String> notes) {

    public boolean wants(String path) {
        return !exclusion.keepsOut(path);
    }

    public void tell(String sentence) {
        trouble.accept(sentence);
    }

    public void note(String sentence) {
        notes.accept(sentence);
    }
}
