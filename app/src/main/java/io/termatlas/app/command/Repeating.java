package io.termatlas.app.command;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.DataFormat;
import io.termatlas.app.run.DueRuns;
import io.termatlas.app.run.Neo4jServer;
import io.termatlas.app.run.ProcessLock;
import io.termatlas.app.run.RunOrder;
import io.termatlas.app.run.Store;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.Spelling;
import io.termatlas.ingest.route.CamelTriggers;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.work.Failure;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs again and again, by a schedule or when files change, until the process is told to end.
///
/// @param watches  whether to look at the files of the sources; then the first run is due at once
/// @param schedule null without one
record Repeating(
        CommandContext context,
        Settings settings,
        boolean watches,
        @Nullable String schedule,
        Consumer<Report> told) {
    private static final Duration ENDLESS = Duration.ofDays(36_500);

    /// Until a changed source is tried again whose run could not use a store.
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    /// Checks all that can be checked before anything is started. Then it holds a lock of its own beside that
    /// of each run: a second process that repeats the same glossary's runs ends at once.
    @SuppressWarnings("try") // held, not used
    void run(RunOrder order) {
        if (schedule != null) {
            CamelTriggers.checkSchedule(schedule);
        }
        List<Source.OnDisk> watched = watches ? CamelTriggers.watchable(order.sources()) : List.of();
        order.requireEnd();
        DueRuns due = new DueRuns();
        Failure failure = new Failure();
        try (ProcessLock lock = lock(order);
                @Nullable Neo4jServer server = watches && order.writes(Store.GRAPH) ? attach() : null;
                CamelTriggers triggers = CamelTriggers.start(schedule, watched, due::add, failure)) {
            context.tellWaiting(watches ? "Watching " + Source.names(order.sources()) : "Waiting for the schedule");
            if (watches) {
                due.add("the watch begins");
            }
            repeat(order, server, due, failure);
        }
    }

    private void repeat(RunOrder order, @Nullable Neo4jServer server, DueRuns due, Failure failure) {
        boolean isFirst = true;
        Duration longest = ENDLESS;
        while (true) {
            LOG.info("A run begins, because {}.", take(due, longest, failure));
            boolean isDone = once(order, server, isFirst);
            longest = isDone || !watches ? ENDLESS : PAUSE;
            isFirst = false;
        }
    }

    private static String take(DueRuns due, Duration longest, Failure failure) {
        try {
            String why = failure.during(() -> due.take(longest));
            failure.rethrow();
            return why;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedFault("Stopped.", e);
        }
    }

    /// A run that fails is told and ends nothing, but for what was typed wrong at the beginning.
    ///
    /// @return whether no store was to blame
    private boolean once(RunOrder order, @Nullable Neo4jServer server, boolean isFirst) {
        try {
            Ingesting ingesting = new Ingesting(context, settings);
            told.accept(watches ? ingesting.with(order, server) : ingesting.withOwnGraph(order));
            return true;
        } catch (InterruptedFault e) {
            throw e;
        } catch (Fault e) {
            if (context.isInterrupted() || (isFirst && e instanceof UsageFault)) {
                throw e;
            }
            LOG.warn("The run failed; the next one is awaited. {}", Spelling.COMMAND_LINE.say(e.sentence()));
            return !(e instanceof StoreFault);
        }
    }

    private ProcessLock lock(RunOrder order) {
        DataFolder data = new DataFolder(settings.data());
        new DataFormat(data).settle();
        return ProcessLock.take(
                data.index(order.glossary()).resolve("watch.lock"),
                "Another process repeats the runs of the glossary '" + order.glossary() + "'");
    }

    private Neo4jServer attach() {
        return Neo4jServer.attach(settings, context.installation(), context::tellWaiting);
    }
}
