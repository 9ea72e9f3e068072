package io.termatlas.ingest.deadletter;

import io.termatlas.model.GlossaryId;
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
public record DeadLetter(
        GlossaryId glossary,
        String source,
        String path,
        String object,
        String place,
        String reason,
        Instant at,
        long bytes,
        String sha256) {

    public DeadLetter {
        if (path.isEmpty() || reason.isEmpty() || bytes < 0) {
            throw new IllegalArgumentException("a dead letter has a path, a reason and a size");
        }
    }

    DeadLetter in(GlossaryId other) {
        return new DeadLetter(other, source, path, object, place, reason, at, bytes, sha256);
    }
}
