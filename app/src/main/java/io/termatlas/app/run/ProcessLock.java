package io.termatlas.app.run;

import io.termatlas.app.data.Ownership;
import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.file.LockFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/// A [LockFile] that is taken or refused at once, with a message to the user.
public final class ProcessLock implements AutoCloseable {
    private final LockFile.Hold hold;

    private ProcessLock(LockFile.Hold hold) {
        this.hold = hold;
    }

    /// @param taken what another holder of the lock does, such as `Another run writes the glossary 'default'`
    /// @throws StoreFault at once when it is held elsewhere
    public static ProcessLock take(Path file, String taken) {
        LockFile lock = new LockFile(file);
        try {
            return new ProcessLock(lock.tryTake().orElseThrow(() -> refused(lock, taken)));
        } catch (IOException e) {
            throw new StoreFault(
                    "The file " + file + " cannot be written: " + FileReasons.of(e) + "." + Ownership.advice(file), e);
        }
    }

    private static StoreFault refused(LockFile lock, String taken) {
        OptionalLong holder = lock.holder();
        return new StoreFault(taken + (holder.isPresent() ? " (process " + holder.getAsLong() + ")" : "")
                + ": wait until it has ended, or stop it, and try again.");
    }

    @Override
    public void close() {
        try {
            hold.close();
        } catch (IOException e) {
            throw new StoreFault("A lock could not be given back: " + FileReasons.of(e) + ".", e);
        }
    }
}
