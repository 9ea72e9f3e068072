package io.termatlas.bench.process;

import io.termatlas.bench.row.Workbench;
import io.termatlas.model.fault.StoreFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// The product follows a folder in which changed pages lie, a batch each, and says a line when a batch is committed:
/// the time from one line to the next is what a change takes.
///
/// @param data where the glossary is, index and graph
record ChangeFeed(Workbench bench, Programs programs, Path data) {
    /// One more than the intervals between them, of which the second half counts: as many as the peer takes. A file
    /// endpoint ends when all are taken.
    private static final int CHANGES = 81;

    /// The median of the second half of the changes: the first half warms the process up.
    double millisAChange(ChangedPages pages) {
        Path inbox = bench.newFolder("inbox");
        fill(inbox, pages);
        List<Long> committed = follow(inbox);
        long[] warm = LongStream.range(CHANGES / 2, CHANGES)
                .map(at -> committed.get((int) at) - committed.get((int) at - 1))
                .sorted()
                .toArray();
        return warm[warm.length / 2] / 1e6;
    }

    private static void fill(Path inbox, ChangedPages pages) {
        for (int page = 0; page < CHANGES; page++) {
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
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Programs.await(process);
        if (committed.size() != CHANGES) {
            throw new StoreFault(committed.size() + " changes of " + CHANGES + " came through the endpoint: "
                    + told.toString().strip());
        }
        return committed;
    }
}
