package io.termatlas.app.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.run.Report.Notices;
import java.util.List;
import java.util.SortedMap;

/// A run's report as JSON has it: one flat object, in the order of the groups.
public record ReportBody(
        String glossary,
        boolean complete,
        @JsonUnwrapped PayloadCounts payloads,
        @JsonUnwrapped TermCounts terms,
        long generation,
        @JsonUnwrapped Durations durations,
        @JsonUnwrapped Notices notices,
        List<ReportBody> locales) {
    /// Zero, because no value that is derived from all terms is stored yet.
    private static final long DERIVED_CHANGED = 0;

    record PayloadCounts(long read, long withTerm, long withoutTerm, long rejected, long rejectedObjects) {
        static PayloadCounts of(Report.Payloads payloads) {
            return new PayloadCounts(
                    payloads.read(),
                    payloads.withTerm(),
                    payloads.withoutTerm(),
                    payloads.rejected(),
                    payloads.rejectedObjects());
        }
    }

    /// @param derivedChanged terms of which only a derived value has changed
    record TermCounts(long added, long changed, long unchanged, long removed, long overridden, long derivedChanged) {
        static TermCounts of(Report.Terms terms) {
            return new TermCounts(
                    terms.added(),
                    terms.changed(),
                    terms.unchanged(),
                    terms.removed(),
                    terms.overridden(),
                    DERIVED_CHANGED);
        }
    }

    record Durations(long durationMillis, SortedMap<String, Long> stageMillis) {}

    public static ReportBody of(Report report) {
        return new ReportBody(
                report.glossary().value(),
                report.complete(),
                PayloadCounts.of(report.payloads()),
                TermCounts.of(report.terms()),
                report.generation(),
                new Durations(report.durations().whole(), report.durations().stages()),
                report.notices(),
                report.locales().stream().map(ReportBody::of).toList());
    }
}
