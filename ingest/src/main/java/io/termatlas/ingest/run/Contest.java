package io.termatlas.ingest.run;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Slug;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One key's best candidate so far, and the statements that may say something else. Guarded by [Contests], which holds
/// most of them as a record: the maps are made when a second statement comes.
final class Contest {
    private Candidate winner;
    /// whether the winner's text has been staged
    boolean staged;
    /// whether the payload of the stored statement has been taken
    boolean isSaidAnew;
    /// what counts against any winner: full statements and rivals
    private Map<Statement, Candidate> others = Map.of();
    /// other short forms, which count where a short form wins, or where they are about another term
    private Map<Mention, Candidate> mentions = Map.of();

    /// What is said, and whether in a full statement: what a rival's short form says does not tell how a page came to
    /// its
    /// slug.
    private record Statement(Fingerprint fingerprint, boolean shortForm) {
        static Statement of(Candidate candidate) {
            return new Statement(candidate.fingerprint(), candidate.shortForm());
        }
    }

    /// What is said, and whether under a slug that the name spells: that decides what it is about.
    private record Mention(Fingerprint fingerprint, boolean spelled) {
        static Mention of(Candidate candidate) {
            return new Mention(candidate.fingerprint(), candidate.naming() == Naming.SPELLED);
        }
    }

    Contest(Candidate first, boolean staged) {
        this.winner = first;
        this.staged = staged;
    }

    Candidate winner() {
        return winner;
    }

    /// Whether anything but the winner counts: without that, a contest begun anew with the winner is the same.
    boolean isDisputed() {
        return statements().anyMatch(candidate -> !candidate.equals(winner));
    }

    /// Takes the candidate into account.
    ///
    /// @return whether it is the winner now
    boolean isWonBy(Candidate candidate) {
        boolean won = candidate.compareTo(winner) < 0;
        Candidate former = winner;
        winner = won ? candidate : winner;
        remember(former);
        remember(candidate);
        return won;
    }

    /// Mentions of a full statement's term are dropped, which saves memory: nearly every term has both.
    void remember(Candidate candidate) {
        if (!candidate.shortForm() || candidate.isRival()) {
            others = others.isEmpty() ? new HashMap<>(2) : others;
            others.merge(Statement.of(candidate), candidate, Candidate::betterOf);
            dropMentionsOf(candidate);
        } else if (others.values().stream().noneMatch(other -> isMention(candidate, other))) {
            mentions = mentions.isEmpty() ? new HashMap<>(2) : mentions;
            mentions.merge(Mention.of(candidate), candidate, Candidate::betterOf);
        }
    }

    private void dropMentionsOf(Candidate candidate) {
        if (!mentions.isEmpty()) {
            mentions.values().removeIf(mention -> isMention(mention, candidate));
            mentions = mentions.isEmpty() ? Map.of() : mentions;
        }
    }

    private static boolean isMention(Candidate mention, Candidate of) {
        return !of.shortForm() && of.isMeantBy(mention);
    }

    /// Every statement that counts; one that a mention and a rival make is two.
    Stream<Candidate> statements() {
        return Stream.concat(others.values().stream(), mentions.values().stream());
    }

    private Map<Fingerprint, Candidate> distinct() {
        return statements().collect(Collectors.toMap(Candidate::fingerprint, Function.identity(), Candidate::betterOf));
    }

    long overridden() {
        return contradictions().count();
    }

    Stream<String> findings(Slug slug) {
        String place = distinct().getOrDefault(winner.fingerprint(), winner).place();
        return contradictions()
                .sorted()
                .map(loser ->
                        "'" + slug + "' of " + loser.place() + (loser.called().isEmpty() ? "" : ",")
                                + " is overridden by " + place + ", which says something else.");
    }

    private Stream<Candidate> contradictions() {
        return distinct().values().stream().filter(loser -> loser.contradicts(winner) || isAboutAnotherTerm(loser));
    }

    /// A mention that is left beside a full statement is none of that statement's term.
    private boolean isAboutAnotherTerm(Candidate loser) {
        return !winner.shortForm() && loser.shortForm() && !loser.isRival();
    }
}
