package io.termatlas.ingest.route;

import io.termatlas.model.work.Failure;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/// The threads that poll an endpoint and look whether a batch is complete. An `Error` of theirs is reported.
///
/// Why not Camel's own: a `ScheduledPollConsumer` logs an `Error` and throws it on, its `DefaultThreadPoolFactory`
/// runs it on a scheduler of the JDK's, and that drops the task with its error: no poll follows, and neither
/// `PollingConsumerPollStrategy` nor `ExceptionHandler` hears of it.
final class WatchedSchedule extends ScheduledThreadPoolExecutor {
    /// One that polls, one that looks after batches.
    private static final int THREADS = 2;

    private final Failure failure;

    WatchedSchedule(Failure failure) {
        super(THREADS, Thread.ofPlatform().name("feed-", 1).daemon().factory());
        this.failure = failure;
        setRemoveOnCancelPolicy(true);
    }

    @Override
    protected void afterExecute(Runnable task, @Nullable Throwable thrown) {
        super.afterExecute(task, thrown);
        if (task instanceof Future<?> future && future.state() == Future.State.FAILED) {
            failure.report(future.exceptionNow());
        }
    }
}
