package io.termatlas.bench.process;

import io.termatlas.bench.row.Workbench;
import io.termatlas.model.fault.StoreFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// The product follows a folder in which changed pages lie, a batch each, and says a line when a batch is committed:
/// the time from one line to the next is what a change takes.
///
/// @param data where the glossary is, index and graph
record ChangeFeed(Workbench bench, Programs programs, Path data) {
    private static final int WARM_UP = 20;
    private static final int MEASURED = 20;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final int AT_LEAST = 3;

    /// The median of the second half of the changes: the first half warms the process up.
    double millisAChange(ChangedPages pages) {
        Path inbox = bench.newFolder("inbox");
        fill(inbox, pages);
        List<Long> committed = follow(inbox);
        long[] intervals = LongStream.range(1, committed.size())
                .map(at -> committed.get((int) at) - committed.get((int) at - 1))
                .toArray();
        if (intervals.length < AT_LEAST) {
            throw new StoreFault("Only " + committed.size() + " changes came through the endpoint: see " + data + ".");
        }
        long[] warm =
                LongStream.of(intervals).skip(intervals.length / 2).sorted().toArray();
        return warm[warm.length / 2] / 1e6;
    }

    private static void fill(Path inbox, ChangedPages pages) {
        for (int page = 0; page <= WARM_UP + MEASURED; page++) {
            ChangedPages.Page changed = pages.next();
            Path folder = inbox.resolve("glossary").resolve(changed.slug());
            try {
                Files.createDirectories(folder);
                Files.write(folder.resolve("_payload.json"), changed.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// @return when each batch was committed, in nanoseconds
    private List<Long> follow(Path inbox) {
        ProcessBuilder program = programs.product(
                "ingest",
                "file:" + inbox + "?recursive=true&noop=true&initialDelay=0&include=_payload.json",
                "--data",
                data.toString());
        program.environment().put("TERMATLAS_FEED_MESSAGES", "1");
        Path said = programs.said();
        program.redirectOutput(said.toFile());
        Process process = Programs.start(program);
        List<Long> committed = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        try (BufferedReader lines = process.errorReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.append(line).append('\n');
                if (line.contains(" 1 changed,")) {
                    committed.add(System.nanoTime());
                    if (isEnough(committed)) {
                        // Not Process.destroy, which closes the stream that is being read.
                        process.toHandle().destroy();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Programs.await(process);
        if (committed.size() <= AT_LEAST) {
            throw new StoreFault("The endpoint brought " + committed.size() + " changes: "
                    + told.toString().strip());
        }
        return committed;
    }

    /// A build that takes seconds for a change is measured by fewer.
    private static boolean isEnough(List<Long> committed) {
        return committed.size() > AT_LEAST && committed.getLast() - committed.getFirst() > LONG_ENOUGH.toNanos();
    }
}
