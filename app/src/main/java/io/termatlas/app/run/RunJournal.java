package io.termatlas.app.run;

import io.termatlas.app.answer.Json;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.journal.LastRun;
import io.termatlas.app.journal.RunKind;
import io.termatlas.app.journal.RunNote;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.WebhookAddress;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Notes for operators what one run comes to, and tells the webhook of it where somebody should look: made
/// before the lock is taken and closed after it was given back, because telling may take ten seconds.
///
/// Used once, by one thread.
public final class RunJournal implements AutoCloseable {
    private final RunNote note;
    private final @Nullable WebhookAddress webhook;

    public RunJournal(Settings settings) {
        this.note = new RunNote(new DataFolder(settings.data()), Clock.systemUTC());
        this.webhook = settings.run().webhook();
    }

    /// Runs; the caller holds the lock.
    public Report run(RunOrder order, BatchRun run, Supplier<Report> work) {
        return note.of(order.glossary(), kind(order.sources()), run::failedDeliveries, since(order.sources()), work);
    }

    /// What a run over these sources is made for.
    private static RunKind kind(List<Source> sources) {
        return switch (sources.getFirst()) {
            case Source.Kept kept -> kept.payloads().isEmpty() ? RunKind.POST : RunKind.REPLAY;
            case Source.Posted posted -> RunKind.POST;
            case Source.Batch batch -> RunKind.FEED;
            case Source.Endpoint endpoint -> RunKind.FEED;
            case Source.OnDisk files -> RunKind.RUN;
            case Source.Site site -> RunKind.RUN;
        };
    }

    /// When the oldest message was sent; null where that is not known.
    private static @Nullable Instant since(List<Source> sources) {
        return sources.getFirst() instanceof Source.Batch batch ? batch.since() : null;
    }

    /// What the webhook is told.
    ///
    /// @param report null when the run failed
    private record Told(@Nullable LastRun run, @Nullable ReportBody report) {}

    /// Never fails.
    @Override
    public void close() {
        LastRun last = note.last();
        if (webhook != null && last != null && last.isAlarm()) {
            Report report = note.report();
            Told told = new Told(last, report == null ? null : ReportBody.of(report));
            new Webhook(webhook).tell(Secrets.masked(Json.write(told)));
        }
    }
}
