package io.termatlas.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ends a server whose memory has run out, so that what supervises it can start it again: nothing that goes on
/// after that can be relied upon. Java's own option for it ends with 3, which means something else here. And
/// gives back what a time of much work has taken, see [HeapReturn].
///
/// It learns of it from threads that end with the error, from code that hands it over as if a thread had ended, from
/// whatever a library logs, and from a [CollectionWatch]. For any number of threads; needs no memory.
public final class MemoryGuard implements Thread.UncaughtExceptionHandler {
    private static final int EXIT_CODE = 4;
    private static final int DEEPEST_CAUSE = 20;
    private static final long LOOK_MILLIS = 1_000;

    private final Thread.UncaughtExceptionHandler others;
    private final byte[] sentence;
    private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);

    private MemoryGuard(String sentence, Thread.UncaughtExceptionHandler others) {
        this.sentence = (sentence + System.lineSeparator()).getBytes(UTF_8);
        this.others = others;
    }

    /// For the rest of the life of this process, which must be a server's.
    ///
    /// @param sentence for standard error
    /// @param others   gets what is no lack of memory
    public static void install(String sentence, Thread.UncaughtExceptionHandler others) {
        MemoryGuard guard = new MemoryGuard(sentence, others);
        Thread.setDefaultUncaughtExceptionHandler(guard);
        listenFirst(Logger.getLogger(""), guard.listener());
        Thread.ofPlatform().daemon().name("memory guard").start(guard::watch);
    }

    /// Before the handlers that write, which need memory.
    private static void listenFirst(Logger root, Handler listener) {
        Handler[] writers = root.getHandlers();
        Stream.of(writers).forEach(root::removeHandler);
        root.addHandler(listener);
        Stream.of(writers).forEach(root::addHandler);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        endIfLackOfMemory(error);
        others.uncaughtException(thread, error);
    }

    private void endIfLackOfMemory(@Nullable Throwable error) {
        @Nullable Throwable cause = error;
        for (int depth = 0; depth < DEEPEST_CAUSE && cause != null; depth++) {
            if (cause instanceof OutOfMemoryError) {
                end();
            }
            cause = cause.getCause();
        }
    }

    private void watch() {
        Runtime runtime = Runtime.getRuntime();
        CollectionWatch watch = new CollectionWatch(millis(), CollectionWatch.collecting());
        HeapReturn heap = new HeapReturn(runtime.totalMemory());
        try {
            do {
                if (heap.isWanted(runtime.totalMemory(), CollectionWatch.collections())) {
                    runtime.gc();
                    heap.collected(runtime.totalMemory());
                }
                Thread.sleep(LOOK_MILLIS);
            } while (!watch.isHopeless(millis(), CollectionWatch.collecting(), CollectionWatch.used()));
            end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millis() {
        return System.nanoTime() / 1_000_000;
    }

    private void end() {
        try {
            err.write(sentence);
        } catch (IOException e) {
            // Nobody reads it.
        } finally {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    private Handler listener() {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                endIfLackOfMemory(entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
