package io.termatlas.app.run;

import io.termatlas.model.fault.InterruptedFault;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// What Ctrl-C and a kill do while a command runs that has something to put away: they end what it does and wait
/// until it has closed everything, in its own order; then the process ends with [#EXIT_CODE].
///
/// Made, used and closed by the command's thread, closed last of all; a shutdown hook does the rest.
public final class Interruption implements AutoCloseable {
    /// As a shell has it for SIGINT; SIGTERM gives the same: the product tells *done* from *interrupted* and no more.
    public static final int EXIT_CODE = 130;

    /// A local Neo4j takes some 15 seconds to stop.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final AtomicReference<Runnable> end;
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable end) {
        this.end = new AtomicReference<>(end);
        this.hook = new Thread(this::interrupt, "interruption");
    }

    /// From now on an interruption interrupts the calling thread.
    public static Interruption guard() {
        Interruption interruption = new Interruption(Thread.currentThread()::interrupt);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /// While the work goes on, an interruption calls `cancel` instead.
    ///
    /// @throws InterruptedFault when that came too late to end the work
    public <T> T during(Runnable cancel, Work<T> work) {
        Runnable before = end.getAndSet(cancel);
        try {
            T result = work.run();
            if (interrupted.get()) {
                throw new InterruptedFault("Stopped when the run had just ended.");
            }
            return result;
        } finally {
            end.set(before);
        }
    }

    /// Returns when somebody wants the process to end, which is all that ends the wait.
    public void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new InterruptedFault("Stopped.", e);
        }
    }

    /// Whether somebody wants the process to end.
    public boolean isUnderWay() {
        return interrupted.get();
    }

    private void interrupt() {
        interrupted.set(true);
        end.get().run();
        try {
            closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    /// Everything has been put away.
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            awaitTheEnd();
        }
    }

    /// The process is ending already: the hook has the last word.
    private void awaitTheEnd() {
        try {
            hook.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Something that can be cancelled.
    public interface Work<T> {
        T run();
    }
}
