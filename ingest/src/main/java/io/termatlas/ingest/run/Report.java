package io.termatlas.ingest.run;

import io.termatlas.model.GlossaryId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a run did. Payloads: `read = withTerm + withoutTerm + rejected`. Everything from `added` on counts terms.
///
/// @param complete       whether the sources ended without an error of their own, so that terms could be removed
/// @param added          terms that were not published before
/// @param changed        terms that say something else than before
/// @param unchanged      terms of this run that say what they said before, those of unreadable payloads included
/// @param overridden     full statements about a term that contradict the one that won
/// @param derivedChanged terms of which only a derived value is another
/// @param generation     the glossary's number after the run
/// @param stageMillis    by the stage's name in lower case
/// @param rejects        the first ones by source and path; the dead letters have all of them
/// @param findings       sentences for the operator: what was overridden, left out or odd
/// @param sourceErrors   those of them that tell why the run is not complete: what could not be read of a source
/// @param locales        what the same run did to the site's other glossaries, by id; empty within one of these
public record Report(
        GlossaryId glossary,
        boolean complete,
        long read,
        long withTerm,
        long withoutTerm,
        long rejected,
        long added,
        long changed,
        long unchanged,
        long removed,
        long overridden,
        long derivedChanged,
        long generation,
        long durationMillis,
        SortedMap<String, Long> stageMillis,
        List<Reject> rejects,
        List<String> findings,
        List<String> sourceErrors,
        List<Report> locales) {

    private static final int TOLD = 1_000;

    public Report {
        stageMillis = new TreeMap<>(Map.copyOf(stageMillis));
        rejects = List.copyOf(rejects);
        findings = List.copyOf(findings);
        sourceErrors = List.copyOf(sourceErrors);
        locales = List.copyOf(locales);
    }

    /// A payload that was given up on.
    ///
    /// @param source the SOURCE as the user named it
    /// @param path   of the payload within it
    /// @param place  within the payload; empty for the payload as a whole
    public record Reject(String source, String path, String place, String reason) {}

    /// Whether the run wrote anything that a reader could notice.
    public boolean changedAnything() {
        return added + changed + removed + derivedChanged > 0;
    }

    /// The same, with what the run did to the other glossaries.
    Report with(List<Report> others) {
        return new Report(
                glossary,
                complete,
                read,
                withTerm,
                withoutTerm,
                rejected,
                added,
                changed,
                unchanged,
                removed,
                overridden,
                derivedChanged,
                generation,
                durationMillis,
                stageMillis,
                rejects,
                findings,
                sourceErrors,
                others);
    }

    /// This run and a later one over the same glossary, as one.
    public Report plus(Report later) {
        SortedMap<String, Long> stages = new TreeMap<>(stageMillis);
        later.stageMillis.forEach((stage, millis) -> stages.merge(stage, millis, Long::sum));
        SortedMap<GlossaryId, Report> others = new TreeMap<>();
        Stream.concat(locales.stream(), later.locales.stream())
                .forEach(locale -> others.merge(locale.glossary, locale, Report::plus));
        return new Report(
                glossary,
                complete && later.complete,
                read + later.read,
                withTerm + later.withTerm,
                withoutTerm + later.withoutTerm,
                rejected + later.rejected,
                added + later.added,
                changed + later.changed,
                unchanged + later.unchanged,
                removed + later.removed,
                overridden + later.overridden,
                derivedChanged + later.derivedChanged,
                later.generation,
                durationMillis + later.durationMillis,
                stages,
                first(rejects, later.rejects),
                first(findings, later.findings),
                first(sourceErrors, later.sourceErrors),
                List.copyOf(others.values()));
    }

    private static <T> List<T> first(List<T> before, List<T> later) {
        return Stream.concat(before.stream(), later.stream()).limit(TOLD).toList();
    }
}
