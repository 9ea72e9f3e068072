package io.termatlas.bench.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/// The least work of any program that reads a folder: one thread walks it, others read the files that it finds.
///
/// @param threads that read
public record BareReading(int threads) {
    /// Files that are handed over to a thread together: one by one takes longer than reading a small one.
    private static final int TOGETHER = 64;

    /// The number of files that were read, and of their bytes.
    public record Volume(long files, long bytes) {}

    public Volume read(Path folder) {
        LongAdder bytes = new LongAdder();
        long files = 0;
        try (ExecutorService readers = Executors.newFixedThreadPool(threads);
                Stream<Path> found = Files.walk(folder)) {
            Iterator<List<Path>> groups = found.filter(file -> file.endsWith("_payload.json"))
                    .gather(Gatherers.windowFixed(TOGETHER))
                    .iterator();
            while (groups.hasNext()) {
                List<Path> group = groups.next();
                files += group.size();
                readers.execute(() -> group.forEach(file -> bytes.add(length(file))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Volume(files, bytes.sum());
    }

    private static int length(Path file) {
        try {
            return Files.readAllBytes(file).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
