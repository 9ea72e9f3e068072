package io.termatlas.ingest.run;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Slug;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// One key's best candidate so far, and the statements that may say something else. Guarded by the settlement.
final class Contest {
    private Candidate winner;
    /// whether the winner's text has been staged
    boolean staged;
    /// whether the payload of the stored statement has been taken
    boolean isSaidAnew;
    /// what counts against any winner: full statements and rivals
    private final Map<Fingerprint, Candidate> others = new HashMap<>(2);
    /// other short forms, which count only where a short form wins
    private Map<Fingerprint, Candidate> mentions = Map.of();

    Contest(Candidate first, boolean staged) {
        this.winner = first;
        this.staged = staged;
    }

    Candidate winner() {
        return winner;
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

    /// Mentions are dropped once a full statement wins, which saves memory: nearly every term has both.
    void remember(Candidate candidate) {
        if (!candidate.shortForm() || candidate.isRival()) {
            others.merge(candidate.fingerprint(), candidate, Contest::betterOf);
        } else if (winner.shortForm()) {
            mentions = mentions.isEmpty() ? new HashMap<>(2) : mentions;
            mentions.merge(candidate.fingerprint(), candidate, Contest::betterOf);
        }
        if (!winner.shortForm()) {
            mentions = Map.of();
        }
    }

    /// The best candidate of each statement that counts.
    Map<Fingerprint, Candidate> statements() {
        if (mentions.isEmpty()) {
            return others;
        }
        Map<Fingerprint, Candidate> all = new HashMap<>(others);
        mentions.forEach((fingerprint, candidate) -> all.merge(fingerprint, candidate, Contest::betterOf));
        return all;
    }

    private static Candidate betterOf(Candidate one, Candidate other) {
        Candidate better = one.compareTo(other) <= 0 ? one : other;
        String rival = one.isRival() ? one.rival() : other.rival();
        return better.rival().equals(rival) ? better : better.asRival(rival);
    }

    long overridden() {
        return contradictions().count();
    }

    Stream<String> findings(Slug slug) {
        String place = statements().getOrDefault(winner.fingerprint(), winner).place();
        return contradictions()
                .sorted()
                .map(loser -> "'" + slug + "' of " + loser.place() + " is overridden by " + place
                        + ", which says something else.");
    }

    private Stream<Candidate> contradictions() {
        return statements().values().stream().filter(loser -> loser.contradicts(winner));
    }
}
