package io.termatlas.bench.relevance;

import io.termatlas.model.Term;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// A peer that a script runs as a process of its own: it is handed `terms.jsonl` and `queries.txt`, a query a line,
/// and writes `answers.tsv`, a line a query: nanoseconds, then the slugs of the first hits. It measures inside, so
/// that starting it and talking to it do not count.
final class ScriptEngine implements Engine {
    private static final JsonMapper JSON = new JsonMapper();

    private final String name;
    private final List<String> command;
    private final Path folder;

    /// @param command to which the folder of the files is added
    ScriptEngine(String name, List<String> command, Path folder) {
        this.name = name;
        this.command = List.copyOf(command);
        this.folder = folder;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Answer> answer(List<Term> terms, List<Query> queries) {
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve("terms.jsonl"),
                    terms.stream().map(ScriptEngine::line).toList());
            Files.write(
                    folder.resolve("queries.txt"),
                    queries.stream().map(Query::text).toList());
            run();
            try (Stream<String> answers = Files.lines(folder.resolve("answers.tsv"))) {
                return answers.map(ScriptEngine::parse).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run() throws IOException {
        ProcessBuilder process = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(folder.toString()))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        try {
            int code = process.start().waitFor();
            if (code != 0) {
                throw new StoreFault(name + " ended with " + code + ": see " + folder.resolve("log") + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFault(name + " was interrupted.", e);
        }
    }

    private static String line(Term term) {
        return JSON.writeValueAsString(Map.of(
                "slug", term.slug().value(),
                "name", term.name(),
                "aliases", String.join("\n", term.aliases()),
                "definition", term.shortDefinition(),
                "explanation", term.explanation()));
    }

    private static Answer parse(String line) {
        List<String> columns = List.of(line.split("\t", -1));
        List<String> hits =
                columns.stream().skip(1).filter(slug -> !slug.isEmpty()).toList();
        return new Answer(hits, Long.parseLong(columns.getFirst()));
    }
}
