package io.termatlas.app.journal;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.settings.Spelling;
import io.termatlas.ingest.run.Report;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Notes what one run comes to, while its lock is held.
///
/// Used once, by one thread.
public final class RunNote {
    private final LastRuns runs;
    private final Clock clock;
    private @Nullable LastRun last;
    private @Nullable Report report;

    public RunNote(DataFolder data, Clock clock) {
        this.runs = new LastRuns(data);
        this.clock = clock;
    }

    /// Runs, and notes how it ends; what the run throws is thrown on.
    ///
    /// @param retries of the run up to its end
    /// @param since   when the oldest message of the batch was sent; null where that is not known
    public Report of(
            GlossaryId glossary, RunKind kind, LongSupplier retries, @Nullable Instant since, Supplier<Report> run) {
        Instant started = clock.instant();
        try {
            Report done = run.get();
            report = done;
            note(done, kind, started, retries.getAsLong(), since);
            return done;
        } catch (RuntimeException | Error e) {
            LastRun failed = LastRun.failed(
                    glossary.value(),
                    kind,
                    Outcome.of(e),
                    reason(e),
                    started,
                    clock.instant(),
                    runs.find(glossary.value(), kind).orElse(null),
                    retries.getAsLong());
            last = failed;
            runs.write(failed);
            throw e;
        }
    }

    private void note(Report done, RunKind kind, Instant started, long retries, @Nullable Instant since) {
        Instant ended = clock.instant();
        Long lag = since == null ? null : Math.max(0, ended.toEpochMilli() - since.toEpochMilli());
        LastRun whole = LastRun.of(done, kind, Outcome.of(done), started, ended, retries, lag);
        last = whole;
        runs.write(whole);
        done.locales()
                .forEach(locale -> runs.write(LastRun.of(locale, kind, Outcome.of(locale), started, ended, 0, null)));
    }

    private static String reason(Throwable error) {
        return error instanceof Fault fault
                ? Secrets.masked(Spelling.COMMAND_LINE.say(fault.sentence()))
                : "a defect of Termatlas; its log says more";
    }

    /// What was noted; null before the end of the run.
    public @Nullable LastRun last() {
        return last;
    }

    /// The report of the run; null when it failed.
    public @Nullable Report report() {
        return report;
    }
}
