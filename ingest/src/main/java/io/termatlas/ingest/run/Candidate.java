package io.termatlas.ingest.run;

import io.termatlas.ingest.decode.Completeness;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.Origin;
import io.termatlas.model.StatedTerm;
import java.util.Comparator;

/// One of several statements about a key: what decides which of them wins, without their texts.
///
/// The smaller candidate wins: a full statement before a listing's short form; then the later source; then the term's
/// own page; then the one with more fields; then the smaller path. The fingerprint decides at last, so that two
/// different statements are never equal and the order of arrival never matters.
record Candidate(Fingerprint fingerprint, Origin origin, int source, boolean shortForm, boolean ownRoute, int fields)
        implements Comparable<Candidate> {
    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::shortForm)
            .thenComparing(Comparator.comparingInt(Candidate::source).reversed())
            .thenComparing(Comparator.comparing(Candidate::ownRoute).reversed())
            .thenComparing(Comparator.comparingInt(Candidate::fields).reversed())
            .thenComparing(candidate -> candidate.origin.path())
            .thenComparingLong(candidate -> candidate.fingerprint.high())
            .thenComparingLong(candidate -> candidate.fingerprint.low());

    static Candidate of(StatedTerm stated, int source) {
        return new Candidate(
                stated.fingerprint(),
                stated.origin(),
                source,
                Completeness.isShortForm(stated),
                stated.origin().isOwnRouteOf(stated.slug()),
                Completeness.fieldCount(stated.term()));
    }

    /// The place of the statement, for a message; sources are counted from 1.
    String place() {
        return origin.path() + (source < 0 ? ", as it was" : " (source " + (source + 1) + ")");
    }

    @Override
    public int compareTo(Candidate other) {
        return ORDER.compare(this, other);
    }
}
