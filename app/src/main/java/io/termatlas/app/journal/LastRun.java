package io.termatlas.app.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.termatlas.ingest.run.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the last run of a kind came to in a glossary.
///
/// @param outcome     a word of [Outcome]
/// @param reason      the sentence that the user was told; empty when there is none
/// @param succeededAt when the last one ended that published what it came to; left out when none ever did
/// @param generation  after the run; of a run that failed, what the former one left
/// @param retries     batches of the graph that were offered again
/// @param lagMillis   of an endpoint: how old the oldest message was when its batch was committed; left out
/// where messages tell no time
public record LastRun(
        String glossary,
        String kind,
        Instant startedAt,
        Instant endedAt,
        long durationMillis,
        String outcome,
        String reason,
        @JsonInclude(Include.NON_NULL) @Nullable Instant succeededAt,
        long generation,
        long withTerm,
        long withoutTerm,
        long rejected,
        long rejectedObjects,
        long added,
        long changed,
        long removed,
        long retries,
        @JsonInclude(Include.NON_NULL) @Nullable Long lagMillis) {

    /// Whether somebody should look at it. What clients send is answered to them.
    @JsonIgnore
    public boolean isAlarm() {
        return !kind.equals(RunKind.POST.word())
                && Stream.of(Outcome.values())
                        .anyMatch(one -> one.isAlarm() && one.word().equals(outcome));
    }

    static LastRun of(
            Report report,
            RunKind kind,
            Outcome outcome,
            Instant started,
            Instant ended,
            long retries,
            @Nullable Long lag) {
        return new LastRun(
                report.glossary().value(),
                kind.word(),
                started,
                ended,
                Duration.between(started, ended).toMillis(),
                outcome.word(),
                "",
                ended,
                report.generation(),
                report.payloads().withTerm(),
                report.payloads().withoutTerm(),
                report.payloads().rejected(),
                report.payloads().rejectedObjects(),
                report.terms().added(),
                report.terms().changed(),
                report.terms().removed(),
                retries,
                lag);
    }

    static LastRun failed(
            String glossary,
            RunKind kind,
            Outcome outcome,
            String reason,
            Instant started,
            Instant ended,
            @Nullable LastRun former,
            long retries) {
        return new LastRun(
                glossary,
                kind.word(),
                started,
                ended,
                Duration.between(started, ended).toMillis(),
                outcome.word(),
                reason,
                former == null ? null : former.succeededAt,
                former == null ? 0 : former.generation,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                retries,
                null);
    }
}
