package io.termatlas.ingest.run;

import io.termatlas.model.GlossaryId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a run did.
///
/// @param complete   whether the sources ended without an error of their own, so that terms could be removed
/// @param generation the glossary's number after the run
/// @param locales    what the same run did to the site's other glossaries, by id; empty within one of these
public record Report(
        GlossaryId glossary,
        boolean complete,
        Payloads payloads,
        Terms terms,
        long generation,
        Durations durations,
        Notices notices,
        List<Report> locales) {

    private static final int TOLD = 1_000;

    public Report {
        locales = List.copyOf(locales);
    }

    /// The payloads, counted by their outcome.
    ///
    /// @param rejectedObjects objects that are terms and cannot be taken, in payloads of any outcome
    public record Payloads(long withTerm, long withoutTerm, long rejected, long rejectedObjects) {
        public long read() {
            return withTerm + withoutTerm + rejected;
        }

        /// Whether anything is in the dead letters.
        public boolean hasRejects() {
            return rejected + rejectedObjects > 0;
        }

        private Payloads plus(Payloads later) {
            return new Payloads(
                    withTerm + later.withTerm,
                    withoutTerm + later.withoutTerm,
                    rejected + later.rejected,
                    rejectedObjects + later.rejectedObjects);
        }
    }

    /// The terms, counted by their outcome.
    ///
    /// @param added      terms that were not published before
    /// @param changed    terms that say something else than before
    /// @param unchanged  terms of this run that say what they said before, those of unreadable payloads included
    /// @param overridden full statements about a term that contradict the one that won
    /// @param derivedChanged terms that say what they said, and had something else derived of them
    /// @param keptOut    terms that were stated and that the owner of the glossary keeps out
    public record Terms(
            long added,
            long changed,
            long unchanged,
            long removed,
            long overridden,
            long derivedChanged,
            long keptOut) {
        static Terms of(Outcome outcome, long derivedChanged, long keptOut) {
            return new Terms(
                    outcome.added().size(),
                    outcome.changed().size(),
                    outcome.unchanged(),
                    outcome.removed().size(),
                    outcome.overridden(),
                    derivedChanged,
                    keptOut);
        }

        private Terms plus(Terms later) {
            return new Terms(
                    added + later.added,
                    changed + later.changed,
                    unchanged + later.unchanged,
                    removed + later.removed,
                    overridden + later.overridden,
                    derivedChanged + later.derivedChanged,
                    keptOut + later.keptOut);
        }
    }

    /// The time that the run took, in milliseconds.
    ///
    /// @param stages by the stage's name in lower case
    public record Durations(long whole, SortedMap<String, Long> stages) {
        public Durations {
            stages = new TreeMap<>(Map.copyOf(stages));
        }

        private Durations plus(Durations later) {
            SortedMap<String, Long> sum = new TreeMap<>(stages);
            later.stages.forEach((stage, millis) -> sum.merge(stage, millis, Long::sum));
            return new Durations(whole + later.whole, sum);
        }
    }

    /// What the operator is told.
    ///
    /// @param rejects      the first ones by source and path; the dead letters have all of them
    /// @param findings     sentences about terms that were overridden or left out, and whatever else is odd
    /// @param sourceErrors those findings that say why the run is not complete
    public record Notices(List<Reject> rejects, List<String> findings, List<String> sourceErrors) {
        public Notices {
            rejects = List.copyOf(rejects);
            findings = List.copyOf(findings);
            sourceErrors = List.copyOf(sourceErrors);
        }

        private Notices plus(Notices later) {
            return new Notices(
                    first(rejects, later.rejects),
                    first(findings, later.findings),
                    first(sourceErrors, later.sourceErrors));
        }

        private static <T> List<T> first(List<T> before, List<T> later) {
            return Stream.concat(before.stream(), later.stream()).limit(TOLD).toList();
        }
    }

    /// A payload, or an object of one, that became a dead letter.
    ///
    /// @param source the SOURCE as the user named it
    /// @param path   of the payload within it
    /// @param place  within the payload; empty for the payload as a whole
    public record Reject(String source, String path, String place, String reason) {}

    /// Whether the run changed anything that readers can see.
    public boolean changedAnything() {
        return terms.added + terms.changed + terms.removed > 0;
    }

    /// The same, with what the run did to the other glossaries.
    Report with(List<Report> others) {
        return new Report(glossary, complete, payloads, terms, generation, durations, notices, others);
    }

    /// This run and a later one over the same glossary, as one.
    public Report plus(Report later) {
        SortedMap<GlossaryId, Report> others = new TreeMap<>();
        Stream.concat(locales.stream(), later.locales.stream())
                .forEach(locale -> others.merge(locale.glossary, locale, Report::plus));
        return new Report(
                glossary,
                complete && later.complete,
                payloads.plus(later.payloads),
                terms.plus(later.terms),
                later.generation,
                durations.plus(later.durations),
                notices.plus(later.notices),
                List.copyOf(others.values()));
    }
}
