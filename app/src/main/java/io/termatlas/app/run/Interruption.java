package io.termatlas.app.run;

import io.termatlas.model.fault.InterruptedFault;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// Handles Ctrl-C and a kill while a command runs that must close or stop something: they end its work and wait
/// until it has closed everything, in its own order; then the process ends with [#EXIT_CODE].
///
/// Made, used and closed by the command's thread, closed last of all; a shutdown hook does the rest.
public final class Interruption implements AutoCloseable {
    /// A shell's exit code for SIGINT; SIGTERM gives the same, because scripts need only tell *done* from
    /// *interrupted*.
    public static final int EXIT_CODE = 130;

    /// A local Neo4j takes some 15 seconds to stop.
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(90);

    /// Less than the ten seconds after which a container engine kills.
    public static final Duration SHORT_TIMEOUT = Duration.ofSeconds(8);

    private final AtomicReference<Runnable> end;
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook;
    private final Duration timeout;

    private Interruption(Runnable end, Duration timeout) {
        this.end = new AtomicReference<>(end);
        this.timeout = timeout;
        this.hook = new Thread(this::interrupt, "interruption");
    }

    /// From now on an interruption interrupts the calling thread.
    ///
    /// @param timeout after which the process ends, whatever has not been closed by then
    public static Interruption guard(Duration timeout) {
        Interruption interruption = new Interruption(Thread.currentThread()::interrupt, timeout);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /// While the work goes on, an interruption calls `cancel` instead.
    ///
    /// @throws InterruptedFault when the interruption came too late to end the work
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

    /// Waits until the process is told to end, and throws then.
    public void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new InterruptedFault("Stopped.", e);
        }
    }

    /// Whether the process has been told to end.
    public boolean isUnderWay() {
        return interrupted.get();
    }

    private void interrupt() {
        interrupted.set(true);
        end.get().run();
        try {
            closed.await(timeout.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    /// Lets the process end: the command has closed everything.
    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            awaitTheEnd();
        }
    }

    /// The process is ending already: waits for the hook, which ends it.
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
