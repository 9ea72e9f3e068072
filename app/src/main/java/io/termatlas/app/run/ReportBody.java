package io.termatlas.app.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.termatlas.app.settings.Spelling;
import io.termatlas.ingest.run.DryRun;
import io.termatlas.ingest.run.Plan;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.run.Report.Notices;
import io.termatlas.model.GlossaryId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// A run's report as JSON has it: one flat object, in the order of the groups.
///
/// @param plan    of a dry run, else left out
/// @param refusal why the run that was planned would change nothing; left out where it would not be refused
public record ReportBody(
        String glossary,
        boolean complete,
        @JsonUnwrapped PayloadCounts payloads,
        @JsonUnwrapped TermCounts terms,
        long generation,
        @JsonUnwrapped Durations durations,
        @JsonUnwrapped Notices notices,
        List<ReportBody> locales,
        @JsonInclude(Include.NON_NULL) @Nullable PlanBody plan,
        @JsonInclude(Include.NON_NULL) @Nullable String refusal) {
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
    /// @param keptOut        terms that were stated and are kept out
    record TermCounts(
            long added,
            long changed,
            long unchanged,
            long removed,
            long overridden,
            long derivedChanged,
            long keptOut) {
        static TermCounts of(Report.Terms terms) {
            return new TermCounts(
                    terms.added(),
                    terms.changed(),
                    terms.unchanged(),
                    terms.removed(),
                    terms.overridden(),
                    terms.derivedChanged(),
                    terms.keptOut());
        }
    }

    record Durations(long durationMillis, SortedMap<String, Long> stageMillis) {}

    public static ReportBody of(Report report) {
        return of(report, Map.of(), null);
    }

    /// What a run would report, with its plan.
    public static ReportBody of(DryRun run) {
        String refusal = run.refusal()
                .map(fault -> Spelling.COMMAND_LINE.say(fault.sentence()))
                .orElse(null);
        return of(run.report(), run.plans(), refusal);
    }

    private static ReportBody of(Report report, Map<GlossaryId, Plan> plans, @Nullable String refusal) {
        Plan plan = plans.get(report.glossary());
        return new ReportBody(
                report.glossary().value(),
                report.complete(),
                PayloadCounts.of(report.payloads()),
                TermCounts.of(report.terms()),
                report.generation(),
                new Durations(report.durations().whole(), report.durations().stages()),
                report.notices(),
                report.locales().stream().map(locale -> of(locale, plans, null)).toList(),
                plan == null ? null : PlanBody.of(plan),
                refusal);
    }
}
