package io.termatlas.ingest.run;

import io.termatlas.ingest.decode.Decoded;
import io.termatlas.ingest.source.Payload;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What became of each payload of a run, for a client that has sent it and waits for the answer. Any number of
/// threads take notes; read after the run.
///
/// Holds a fingerprint for each term of each payload, so it is for few of them; of a run that writes one
/// glossary.
public final class Receipts {
    private final boolean areWanted;
    private final Map<Integer, Note> notes = new ConcurrentHashMap<>();
    private volatile Set<Slug> added = Set.of();
    private volatile Set<Slug> changed = Set.of();

    private Receipts(boolean areWanted) {
        this.areWanted = areWanted;
    }

    public static Receipts begin() {
        return new Receipts(true);
    }

    /// For a run that nobody waits for in this way.
    static Receipts none() {
        return new Receipts(false);
    }

    /// What one payload said while it was read.
    ///
    /// @param isRejected whether nothing of it was taken
    private record Note(boolean isRejected, List<Said> said, List<String> reasons) {}

    /// @param stands whether the run came to this; known at its end
    /// @param isKeptOut whether the owner keeps the term out
    private record Said(Slug slug, Fingerprint fingerprint, boolean stands, boolean isKeptOut) {}

    /// @param reasons why objects of it cannot be taken
    void take(Payload payload, Decoded decoded, boolean isRejected, List<String> reasons) {
        if (areWanted) {
            List<Said> said =
                    decoded.terms().stream().map(Receipts::said).distinct().toList();
            notes.put(payload.ordinal(), new Note(isRejected, said, reasons));
        }
    }

    private static Said said(Term term) {
        return new Said(term.slug(), Fingerprint.of(term), false, false);
    }

    void reject(Payload payload, String reason) {
        if (areWanted) {
            notes.put(payload.ordinal(), new Note(true, List.of(), List.of(reason)));
        }
    }

    /// Once the run has decided.
    void settle(GlossaryRun run, Outcome outcome) {
        if (areWanted) {
            added = Set.copyOf(outcome.added());
            changed = new HashSet<>(outcome.changed());
            notes.replaceAll((ordinal, note) -> new Note(
                    note.isRejected,
                    note.said.stream()
                            .map(said -> said(said, run.winner(said.slug), run.keepsOut(said.slug)))
                            .toList(),
                    note.reasons));
        }
    }

    private static Said said(Said said, Optional<Fingerprint> winner, boolean isKeptOut) {
        return new Said(
                said.slug,
                said.fingerprint,
                winner.filter(said.fingerprint::equals).isPresent(),
                isKeptOut);
    }

    /// @param ordinal of the payload
    public Receipt of(int ordinal) {
        Note note = notes.get(ordinal);
        if (note == null) {
            throw new IllegalArgumentException("the run has read no payload " + ordinal);
        }
        List<Statement> statements = note.isRejected
                ? List.of()
                : note.said.stream()
                        .map(said -> new Statement(said.slug, change(said)))
                        .toList();
        return new Receipt(status(note, statements.stream()), statements, note.reasons);
    }

    private static Status status(Note note, Stream<Statement> statements) {
        if (note.isRejected) {
            return Status.REJECTED;
        }
        return statements.anyMatch(said -> said.change == Change.ADDED || said.change == Change.CHANGED)
                ? Status.ACCEPTED
                : Status.UNCHANGED;
    }

    private Change change(Said said) {
        if (said.isKeptOut) {
            return Change.KEPT_OUT;
        }
        if (!said.stands) {
            return Change.OVERRIDDEN;
        }
        if (added.contains(said.slug)) {
            return Change.ADDED;
        }
        return changed.contains(said.slug) ? Change.CHANGED : Change.UNCHANGED;
    }

    public enum Status {
        /// at least one of its terms was added, or says something else now
        ACCEPTED,
        /// the stores hold already what it says, or something better
        UNCHANGED,
        /// nothing of it was taken: it is a dead letter
        REJECTED
    }

    public enum Change {
        ADDED,
        CHANGED,
        UNCHANGED,
        /// another statement stands: of a later payload, or a full one against a listing's mention
        OVERRIDDEN,
        /// the owner of the glossary keeps the term out
        KEPT_OUT
    }

    /// What became of one payload.
    ///
    /// @param reasons why it, or an object of it, was not taken
    public record Receipt(Status status, List<Statement> terms, List<String> reasons) {
        public Receipt {
            terms = List.copyOf(terms);
            reasons = List.copyOf(reasons);
        }
    }

    /// What became of what a payload says of one term.
    public record Statement(Slug slug, Change change) {}
}
