package io.termatlas.model.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A file that one holder at a time locks, of all processes and of all threads of this one. The system frees it
/// when the process ends, however it ends; the file itself stays, with the number of the process that held it
/// last.
///
/// A lock that is held already gives an empty answer; a file that cannot be locked at all is an `IOException`.
///
/// The file is opened here alone: POSIX gives up all locks that a process has on a file as soon as the process
/// closes it once, even where it was opened only to be read.
public record LockFile(Path path) {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LONGEST_NUMBER = 20;

    /// What this process holds, because the system's locks tell processes apart and not threads. Guards itself, and
    /// all that opens or closes a lock file.
    private static final Set<Path> HELD = new HashSet<>();

    /// @return empty when another process or this one holds it
    /// @throws IOException when the file cannot be made, written or locked
    public Optional<Hold> tryTake() throws IOException {
        Files.createDirectories(folder());
        synchronized (HELD) {
            Path real = real();
            return HELD.contains(real) ? Optional.empty() : Uninterrupted.run(() -> lock(real));
        }
    }

    /// Waits while the lock is held elsewhere; tries ten times a second, and once at least.
    ///
    /// @return empty when it was held elsewhere all the time
    /// @throws IOException as [#tryTake]
    public Optional<Hold> take(Duration longest) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Optional<Hold> hold = tryTake();
        while (hold.isEmpty() && System.nanoTime() - begin < longest.toNanos()) {
            Thread.sleep(PAUSE);
            hold = tryTake();
        }
        return hold;
    }

    private static Optional<Hold> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE, NOFOLLOW_LINKS);
        boolean taken = false;
        try {
            if (channel.tryLock() == null) {
                return Optional.empty();
            }
            channel.truncate(0)
                    .write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
            taken = true;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        HELD.add(file);
        return Optional.of(new Hold(file, channel));
    }

    /// The number of the process that holds it, or that held it last; empty when the file does not say, or
    /// cannot be read.
    public OptionalLong holder() {
        synchronized (HELD) {
            try {
                return HELD.contains(real())
                        ? OptionalLong.of(ProcessHandle.current().pid())
                        : Uninterrupted.run(this::read);
            } catch (IOException unknown) {
                return OptionalLong.empty();
            }
        }
    }

    private OptionalLong read() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_NUMBER);
        try (FileChannel channel = FileChannel.open(path, READ)) {
            channel.read(bytes, 0);
        }
        String number = UTF_8.decode(bytes.flip()).toString().strip();
        return number.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(number)) : OptionalLong.empty();
    }

    /// The same path for every path that leads to the file.
    private Path real() throws IOException {
        return folder().toRealPath().resolve(path.getFileName());
    }

    private Path folder() {
        return Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file has a folder");
    }

    /// A lock that is held until it is closed, by whichever thread; closing it again does nothing.
    public static final class Hold implements AutoCloseable {
        private final Path file;
        private final FileChannel channel;

        private Hold(Path file, FileChannel channel) {
            this.file = file;
            this.channel = channel;
        }

        @Override
        public void close() throws IOException {
            synchronized (HELD) {
                if (channel.isOpen()) {
                    HELD.remove(file);
                    channel.close();
                }
            }
        }
    }
}
