package io.termatlas.bench.compare;

import io.termatlas.bench.Checkout;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.databind.json.JsonMapper;

/// One of the two commits, in a worktree of its own.
final class Commit implements AutoCloseable {
    static final String REPORT = "bench/report";

    private static final JsonMapper JSON = new JsonMapper();

    private final Checkout checkout;
    private final Path worktree;
    private final SequencedMap<String, FigureOfCommit> figures = new LinkedHashMap<>();

    private Commit(Checkout checkout, Path worktree) {
        this.checkout = checkout;
        this.worktree = worktree;
    }

    static Commit checkOut(Checkout checkout, String commit, Path worktree) {
        checkout.addWorktree(worktree, commit);
        return new Commit(checkout, worktree);
    }

    /// Builds it, so that its reports have nothing but measurements to do.
    void build() {
        run(List.of(worktree.resolve(REPORT).toString(), "--list"));
        run(List.of(worktree.resolve("termatlas").toString(), "--version"));
    }

    /// Has it make a report of its own.
    ///
    /// @param options of `bench/report`
    void measure(List<String> options, Path out) {
        List<String> command = new ArrayList<>(List.of(worktree.resolve(REPORT).toString()));
        command.addAll(options);
        command.addAll(List.of("--out", out.toString()));
        run(command);
        try {
            FigureOfCommit.gather(JSON.readTree(Files.readString(out.resolve("report.json"))), figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SequencedMap<String, FigureOfCommit> figures() {
        return figures;
    }

    private void run(List<String> command) {
        Path said = worktree.resolveSibling(worktree.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(worktree.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new StoreFault("'" + String.join(" ", command) + "' ended with " + code + ": "
                        + Files.readString(said).strip());
            }
        } catch (IOException e) {
            throw new StoreFault(command.getFirst() + " cannot be started.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFault("The comparison was interrupted.", e);
        }
    }

    @Override
    public void close() {
        checkout.removeWorktree(worktree);
    }
}
