package io.termatlas.ingest.run;

import io.termatlas.ingest.decode.Completeness;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.Origin;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Texts;
import java.util.Comparator;

/// One of several statements about a key: what decides which of them wins, without their texts.
///
/// The smaller candidate wins: a full statement before a listing's short form; then the later source; then the term's
/// own page; then the one with more fields; then the smaller path. The fingerprint decides at last, so that two
/// different statements are never equal and the order of arrival never matters.
///
/// @param nameHash of the term's name
/// @param rival    the term's name, where its payload gives the slug to another name, too; else empty
record Candidate(
        Fingerprint fingerprint,
        Origin origin,
        int source,
        boolean shortForm,
        boolean ownRoute,
        int fields,
        int nameHash,
        String rival)
        implements Comparable<Candidate> {
    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::shortForm)
            .thenComparing(Comparator.comparingInt(Candidate::source).reversed())
            .thenComparing(Comparator.comparing(Candidate::ownRoute).reversed())
            .thenComparing(Comparator.comparingInt(Candidate::fields).reversed())
            .thenComparing(candidate -> candidate.origin.path())
            .thenComparingLong(candidate -> candidate.fingerprint.high())
            .thenComparingLong(candidate -> candidate.fingerprint.low());

    /// @param isRival whether the payload gives the slug to another name, too
    static Candidate of(StatedTerm stated, int source, boolean isRival) {
        return new Candidate(
                stated.fingerprint(),
                stated.origin(),
                source,
                Completeness.isShortForm(stated),
                stated.origin().isOwnRouteOf(stated.slug()),
                Completeness.fieldCount(stated.term()),
                stated.term().name().hashCode(),
                isRival ? stated.term().name() : "");
    }

    /// Whether the statement says something else than the winner. A short form does so where the names differ
    /// and either the winner is a short form, too, or the payload gives the slug to both names.
    boolean contradicts(Candidate winner) {
        boolean isOfOtherName = nameHash != winner.nameHash;
        return !fingerprint.equals(winner.fingerprint)
                && (!shortForm || (isOfOtherName && (isRival() || winner.shortForm)));
    }

    Candidate asRival(String name) {
        return new Candidate(fingerprint, origin, source, shortForm, ownRoute, fields, nameHash, name);
    }

    boolean isRival() {
        return !rival.isEmpty();
    }

    /// The place of the statement, for a message; sources are counted from 1.
    String place() {
        String name = isRival() ? ", where it is called '" + Texts.quotable(rival) + "'" : "";
        return origin.path() + (source < 0 ? ", as it was" : " (source " + (source + 1) + ")") + name;
    }

    @Override
    public int compareTo(Candidate other) {
        return ORDER.compare(this, other);
    }
}
