package io.termatlas.model.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/// Work with file channels, which an interrupt of their thread closes: it is done again, and the interrupt kept for
/// later.
final class Uninterrupted {
    private Uninterrupted() {}

    /// @param work opens its channels itself, and can be done again
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
