package io.termatlas.app.command;

import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A small site in the folder `site`, and runs on it into the index alone.
record LocalSite(Path folder) {

    /// A page of one term at its own route.
    void write(TermBuilder term) throws IOException {
        write(path(term), term);
    }

    void write(String path, TermBuilder term) throws IOException {
        write(path, PayloadWriter.page(term.build()));
    }

    void write(String path, String payload) throws IOException {
        Path file = folder.resolve("site").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, payload);
    }

    /// A page with a type that `--strict` refuses and every other run reads.
    void writeOdd(TermBuilder term) throws IOException {
        writeOdd(path(term), term);
    }

    void writeOdd(String path, TermBuilder term) throws IOException {
        write(path, PayloadWriter.page(term.build()).replace("ShallowReactive", "Mine"));
    }

    void delete(String path) throws IOException {
        Files.delete(folder.resolve("site").resolve(path));
    }

    static String path(TermBuilder term) {
        return "glossary/" + term.build().slug() + "/_payload.json";
    }

    CommandRun ingest(String... options) {
        return run(List.of("ingest", "site", "--stores", "index"), options);
    }

    CommandRun replay(String... options) {
        return run(List.of("replay", "--stores", "index"), options);
    }

    CommandRun run(String... line) {
        return CommandRun.in(folder, line);
    }

    private CommandRun run(List<String> begin, String... options) {
        List<String> line = new ArrayList<>(begin);
        line.addAll(List.of(options));
        return run(line.toArray(String[]::new));
    }

    /// The canonical dump.
    String dump() {
        return run("export", "jsonl").out();
    }
}
