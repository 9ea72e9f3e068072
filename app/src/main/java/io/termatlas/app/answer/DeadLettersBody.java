package io.termatlas.app.answer;

import io.termatlas.ingest.deadletter.DeadLetter;
import java.time.Instant;
import java.util.List;

/// The dead letters of a glossary.
///
/// @param total   how many there are, those that cannot be read left out
/// @param letters by path and object
/// @param damaged files that are no letters
public record DeadLettersBody(String glossary, long total, List<LetterBody> letters, List<String> damaged) {

    /// @param id        names the payload: all its letters have the same
    /// @param object    of the payload that was rejected; empty for the payload as a whole
    /// @param at        when it was rejected
    /// @param bytes     of the payload
    /// @param kept      how many of them are there
    /// @param replayable whether these are all
    /// @param sha256    of the payload; empty when it could not be read
    /// @param file      that holds what was kept
    public record LetterBody(
            String id,
            String source,
            String path,
            String object,
            String place,
            String reason,
            Instant at,
            long bytes,
            long kept,
            boolean replayable,
            String sha256,
            String file) {
        private static final int DIGITS = 12;

        public static LetterBody of(DeadLetter letter, long kept, String file) {
            return new LetterBody(
                    id(letter),
                    letter.source(),
                    letter.path(),
                    letter.object(),
                    letter.place(),
                    letter.reason(),
                    letter.at(),
                    letter.bytes(),
                    kept,
                    letter.bytes() > 0 && kept == letter.bytes(),
                    letter.sha256(),
                    file);
        }

        public static String id(DeadLetter letter) {
            return letter.payloadName().substring(0, DIGITS);
        }
    }
}
