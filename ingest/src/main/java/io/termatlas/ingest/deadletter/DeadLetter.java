package io.termatlas.ingest.deadletter;

import io.termatlas.ingest.source.SiblingPage;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.store.Ledger;
import java.time.Instant;

/// A rejected payload, or a rejected object of one, and the reason.
///
/// @param source what the run read: a folder, a file, an address
/// @param path   the payload's path within the source; may be hostile
/// @param object names the object within the payload: its slug or, where none can be read, its place; empty for the
/// payload as a whole. Glossary, path and object name the letter
/// @param place  where in the payload, as a [PayloadFault][io.termatlas.model.fault.PayloadFault] tells it
/// @param bytes  size of the whole payload, also where only a prefix is kept
/// @param sha256 of the whole payload, as hexadecimal digits; empty when it could not be read
/// @param context what the glossary and the payload's page were like then
public record DeadLetter(
        GlossaryId glossary,
        String source,
        String path,
        String object,
        String place,
        String reason,
        Instant at,
        long bytes,
        String sha256,
        Context context) {

    public DeadLetter {
        if (path.isEmpty() || reason.isEmpty() || bytes < 0) {
            throw new IllegalArgumentException("a dead letter has a path, a reason and a size");
        }
    }

    /// What a replay has to know besides the bytes.
    ///
    /// @param generation of the glossary before the run that wrote the letter; [#UNKNOWN] in letters of former
    /// releases
    /// @param page       without its text
    public record Context(long generation, SiblingPage page) {
        static final long UNKNOWN = -1;

        public static Context of(long generation, SiblingPage page) {
            return new Context(
                    generation,
                    page.isKeptOut() ? SiblingPage.of(page.failure()).keptOut() : SiblingPage.of(page.failure()));
        }
    }

    /// Whether the glossary may have accepted something after the letter was written. Nothing has been when no
    /// later generation was committed, neither by number nor by time: a backup that was restored puts the
    /// number back, a clock that was set the time.
    boolean isOlderThan(Ledger committed) {
        return committed.generation() > context.generation()
                || committed.committedAt().isAfter(at);
    }

    /// The name that the payload has among those of its glossary, at which [DeadLetterFolder] finds it.
    public String payloadName() {
        return DeadLetterFolder.name(path);
    }

    DeadLetter in(GlossaryId other) {
        return new DeadLetter(other, source, path, object, place, reason, at, bytes, sha256, context);
    }
}
