package io.termatlas.app.command;

import io.termatlas.graph.GraphAddress;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A small site in the folder `site`, and runs on it.
///
/// @param stores   the options that name the stores
/// @param glossary the options that name the glossary
record LocalSite(Path folder, Map<String, String> environment, List<String> stores, List<String> glossary) {

    /// With runs into the index alone.
    LocalSite(Path folder) {
        this(folder, Map.of(), List.of("--stores", "index"), List.of());
    }

    /// With runs into both stores.
    static LocalSite with(GraphAddress graph, Path folder) {
        return new LocalSite(folder, CommandRun.environment(graph), List.of(), List.of());
    }

    /// The same in a glossary of its own, for a graph that other tests share.
    LocalSite in(String id) {
        return new LocalSite(folder, environment, stores, List.of("--glossary", id));
    }

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
        return writing(List.of("ingest", "site"), options);
    }

    CommandRun replay(String... options) {
        return writing(List.of("replay"), options);
    }

    CommandRun remove(String slug, String... options) {
        return writing(List.of("remove", slug), options);
    }

    CommandRun run(String... line) {
        return CommandRun.in(folder, environment, CommandRun.line(List.of(line), glossary.toArray(String[]::new)));
    }

    private CommandRun writing(List<String> command, String... options) {
        List<String> begin = List.of(CommandRun.line(command, stores.toArray(String[]::new)));
        return run(CommandRun.line(begin, options));
    }

    /// The canonical dump.
    String dump() {
        return run("export", "jsonl").out();
    }
}
