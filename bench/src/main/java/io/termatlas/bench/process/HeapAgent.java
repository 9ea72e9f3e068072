package io.termatlas.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Lives in another Java process: has it collect its garbage again and again, and writes the most that was ever
/// left, in bytes, into a file when the process ends. Knows nothing but the JDK, because the process has a
/// class path of its own.
public final class HeapAgent {
    private static final Duration PAUSE = Duration.ofMillis(300);

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
            look();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private synchronized void look() {
        System.gc();
        most = Math.max(
                most, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
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
