package io.termatlas.app.run;

import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.run.Report.Reject;
import java.util.List;
import java.util.SortedMap;

/// A run's report as JSON has it.
public record ReportBody(
        String glossary,
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
        List<ReportBody> locales) {

    public static ReportBody of(Report report) {
        return new ReportBody(
                report.glossary().value(),
                report.complete(),
                report.read(),
                report.withTerm(),
                report.withoutTerm(),
                report.rejected(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.removed(),
                report.overridden(),
                report.derivedChanged(),
                report.generation(),
                report.durationMillis(),
                report.stageMillis(),
                report.rejects(),
                report.findings(),
                report.sourceErrors(),
                report.locales().stream().map(ReportBody::of).toList());
    }
}
