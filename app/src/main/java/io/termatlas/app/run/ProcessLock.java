package io.termatlas.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.termatlas.app.data.Ownership;
import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that one process at a time holds. The system frees it when the process ends, however it ends; the file
/// itself stays, with the number of the process that held it last.
public final class ProcessLock implements AutoCloseable {
    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @param taken what somebody else does who holds it, such as `Another run writes the glossary 'default'`
    /// @throws StoreFault at once when somebody else holds it
    public static ProcessLock take(Path file, String taken) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
            if (!isLocked(channel)) {
                String owner = owner(channel);
                channel.close();
                throw new StoreFault(taken + owner + ": wait until it has ended, or stop it, and try again.");
            }
            channel.truncate(0)
                    .write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
            return new ProcessLock(channel);
        } catch (IOException e) {
            throw new StoreFault(
                    "The file " + file + " cannot be written: " + FileReasons.of(e) + "." + Ownership.advice(file), e);
        }
    }

    /// The lock stays until the channel is closed.
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String owner(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        String pid = UTF_8.decode(bytes.flip()).toString().strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreFault("A lock could not be given back: " + FileReasons.of(e) + ".", e);
        }
    }
}
