package io.termatlas.ingest.run;

import io.termatlas.ingest.decode.Completeness;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.Origin;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Texts;
import java.util.Comparator;
import java.util.Locale;

/// One of several statements about a key: what decides which of them wins, without their texts.
///
/// The smaller candidate wins: a full statement before a listing's short form; then the later source; then the term's
/// own page; then the one with more fields; then the smaller path. The fingerprint decides at last, so that two
/// different statements are never equal and the order of arrival never matters.
///
/// @param nameHash   of the term's name
/// @param foldedHash of the name without regard to capitals
/// @param called     the term's name, where a message may need it: in a short form, and where the slug is shared;
/// else empty
record Candidate(
        Fingerprint fingerprint,
        Origin origin,
        int source,
        boolean shortForm,
        boolean ownRoute,
        int fields,
        int nameHash,
        int foldedHash,
        Naming naming,
        String called)
        implements Comparable<Candidate> {
    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::shortForm)
            .thenComparing(Comparator.comparingInt(Candidate::source).reversed())
            .thenComparing(Comparator.comparing(Candidate::ownRoute).reversed())
            .thenComparing(Comparator.comparingInt(Candidate::fields).reversed())
            .thenComparing(candidate -> candidate.origin.path())
            .thenComparingLong(candidate -> candidate.fingerprint.high())
            .thenComparingLong(candidate -> candidate.fingerprint.low());

    static Candidate of(StatedTerm stated, int source, Naming naming) {
        String name = stated.term().name();
        boolean shortForm = Completeness.isShortForm(stated);
        return new Candidate(
                stated.fingerprint(),
                stated.origin(),
                source,
                shortForm,
                stated.origin().isOwnRouteOf(stated.slug()),
                Completeness.fieldCount(stated.term()),
                name.hashCode(),
                name.toLowerCase(Locale.ROOT).hashCode(),
                naming,
                shortForm || naming == Naming.SHARED ? name : "");
    }

    /// Whether the mention speaks of the term that this full statement is about: by the same name, or by a slug that
    /// both pages state. A slug that is a name spelled may be another name spelled, too.
    boolean isMeantBy(Candidate mention) {
        return foldedHash == mention.foldedHash || (naming != Naming.SPELLED && mention.naming != Naming.SPELLED);
    }

    /// Whether the statement says something else than the winner. A short form does so where the names differ
    /// and either the winner is a short form, too, or the payload gives the slug to both names.
    boolean contradicts(Candidate winner) {
        boolean isOfOtherName = nameHash != winner.nameHash;
        return !fingerprint.equals(winner.fingerprint)
                && (!shortForm || (isOfOtherName && (isRival() || winner.shortForm)));
    }

    /// The better of two that say the same.
    static Candidate betterOf(Candidate one, Candidate other) {
        Candidate better = one.compareTo(other) <= 0 ? one : other;
        return better.with(one.naming.and(other.naming), one.called.isEmpty() ? other.called : one.called);
    }

    private Candidate with(Naming otherNaming, String name) {
        return naming == otherNaming && called.equals(name)
                ? this
                : new Candidate(
                        fingerprint,
                        origin,
                        source,
                        shortForm,
                        ownRoute,
                        fields,
                        nameHash,
                        foldedHash,
                        otherNaming,
                        name);
    }

    boolean isRival() {
        return naming == Naming.SHARED;
    }

    /// The place of the statement, for a message; sources are counted from 1.
    String place() {
        String name = called.isEmpty() ? "" : ", where it is called '" + Texts.quotable(called) + "'";
        return origin.path() + (source < 0 ? ", as it was" : " (source " + (source + 1) + ")") + name;
    }

    @Override
    public int compareTo(Candidate other) {
        return ORDER.compare(this, other);
    }
}
