package io.termatlas.bench.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/// What nobody who reads a folder gets by without: one thread walks it, others read the files that it finds.
///
/// @param threads that read
record BareReading(int threads) {

    /// How many files were read, and how many bytes they have together.
    record Volume(long files, long bytes) {}

    Volume read(Path folder) {
        LongAdder files = new LongAdder();
        LongAdder bytes = new LongAdder();
        try (ExecutorService readers = Executors.newFixedThreadPool(threads);
                Stream<Path> found = Files.walk(folder)) {
            found.filter(file -> file.endsWith("_payload.json"))
                    .forEach(file -> readers.execute(() -> {
                        bytes.add(length(file));
                        files.increment();
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Volume(files.sum(), bytes.sum());
    }

    private static int length(Path file) {
        try {
            return Files.readAllBytes(file).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
