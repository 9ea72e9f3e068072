package io.termatlas.model.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The first thing that goes wrong in a piece of work that several threads share. It is kept, whatever it is; the
/// threads that take part are interrupted, and get it thrown.
///
/// For any number of threads. Threads that a library starts report to it by [#report].
public final class Failure {
    private final AtomicReference<@Nullable Throwable> first = new AtomicReference<>();
    private final List<Participant> participants = new ArrayList<>();

    /// Work that an interruption ends.
    ///
    /// @param <E> what it throws of its own
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    private static final class Participant {
        private final Thread thread = Thread.currentThread();
        private boolean told;
    }

    /// Keeps the error, as suppressed when it is not the first, and interrupts all that take part. Never throws,
    /// and needs no memory for the first error, which may say that there is none left.
    public void report(Throwable error) {
        if (first.compareAndSet(null, error)) {
            tell();
        } else {
            suppress(error);
        }
    }

    private synchronized void tell() {
        for (int i = 0; i < participants.size(); i++) {
            Participant participant = participants.get(i);
            participant.told = true;
            participant.thread.interrupt();
        }
    }

    private void suppress(Throwable later) {
        Throwable kept = first.get();
        try {
            if (kept != null && !kept.equals(later)) {
                kept.addSuppressed(later);
            }
        } catch (OutOfMemoryError noRoomForIt) {
            // The first error is the one that matters.
        }
    }

    /// Takes part: the calling thread is interrupted when another one reports an error, and the interruption ends with
    /// the work. One that comes from elsewhere stays.
    ///
    /// @throws E of the work, unless something has been reported, which then is thrown as by [#rethrow]
    public <T, E extends Exception> T during(Work<T, E> work) throws E {
        Participant self = enter();
        try {
            rethrow();
            T result = work.run();
            rethrow();
            return result;
        } catch (Exception e) {
            rethrow();
            throw e;
        } finally {
            leave(self);
        }
    }

    private synchronized Participant enter() {
        Participant self = new Participant();
        participants.add(self);
        return self;
    }

    private synchronized void leave(Participant self) {
        participants.remove(self);
        if (self.told) {
            Thread.interrupted();
        }
    }

    public Optional<Throwable> find() {
        return Optional.ofNullable(first.get());
    }

    public boolean isReported() {
        return first.get() != null;
    }

    /// Throws what was reported first, as it is: a fault keeps its type and an `Error` is none of ours to wrap.
    /// Returns when nothing was.
    ///
    /// @throws IllegalStateException around a checked exception
    public void rethrow() {
        switch (first.get()) {
            case null -> {}
            case RuntimeException unchecked -> throw unchecked;
            case Error error -> throw error;
            case Throwable checked -> throw new IllegalStateException("work on another thread failed", checked);
        }
    }
}
