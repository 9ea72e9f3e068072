package io.termatlas.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Lives in another Java process: has it collect its garbage again and again, three times a second while that takes
/// little and in a fifth of the time when there is much, and writes the most that was ever left, in bytes, into a file
/// when the process ends. Knows nothing but the JDK, because the process has a
/// class path of its own.
public final class HeapAgent {
    private static final Duration PAUSE = Duration.ofMillis(300);
    /// How much longer the process goes on than it is looked into.
    private static final int BETWEEN = 4;

    private long most;

    private HeapAgent() {}

    /// Called by Java before the program begins.
    ///
    /// @param file to write to
    public static void premain(@Nullable String file) {
        if (file == null) {
            throw new IllegalArgumentException("the agent is not told its file");
        }
        HeapAgent agent = new HeapAgent();
        Thread.ofPlatform().daemon().name("heap").start(agent::watch);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> agent.write(Path.of(file)), "heap-end"));
    }

    /// The option that puts it into a process.
    ///
    /// @param file where it will write
    static String option(Path file) {
        return "-javaagent:"
                + HeapAgent.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath() + "=" + file;
    }

    private void watch() {
        while (true) {
            long begun = System.nanoTime();
            look();
            LockSupport.parkNanos(Math.max(PAUSE.toNanos(), BETWEEN * (System.nanoTime() - begun)));
        }
    }

    private synchronized void look() {
        System.gc();
        most = Math.max(most, leftByCollection());
    }

    /// What the collection itself has left: what other threads have made since, before this one goes on, does not
    /// count.
    private static long leftByCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private void write(Path file) {
        look();
        try {
            Files.writeString(file, Long.toString(most));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
