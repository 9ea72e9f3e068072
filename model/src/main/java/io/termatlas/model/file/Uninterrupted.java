package io.termatlas.model.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/// Runs work with file channels, which an interrupt of the thread closes: the work is then repeated, and the
/// thread's interrupt flag set again at its end.
final class Uninterrupted {
    private Uninterrupted() {}

    /// @param work opens its channels itself, and can be repeated
    static <T> T run(Work<T> work) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.run();
                } catch (ClosedByInterruptException e) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }
}
