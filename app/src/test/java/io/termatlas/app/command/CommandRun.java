package io.termatlas.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.termatlas.app.console.AnsiStyle;
import io.termatlas.app.console.Terminal;
import io.termatlas.app.run.Build;
import io.termatlas.app.run.Installation;
import io.termatlas.graph.GraphAddress;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The output and exit code of a command that was run within this process, with a given working folder.
record CommandRun(int exitCode, String out, String err) {
    private static final Build BUILD = new Build("1.2.3", "0123456789", "10", "4", "6", "2026", "5");

    static CommandRun in(Path folder, String... arguments) {
        return in(folder, Map.of(), arguments);
    }

    static CommandRun in(Path folder, Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (CommandContext context = context(new Terminal(out, err, AnsiStyle.PLAIN, false), environment, folder)) {
            int code = Termatlas.execute(context, arguments);
            return new CommandRun(code, out.toString(UTF_8), err.toString(UTF_8));
        }
    }

    /// The settings that name a graph.
    static Map<String, String> environment(GraphAddress graph) {
        return Map.of(
                "NEO4J_URI", graph.uri().toString(),
                "NEO4J_USERNAME", graph.username(),
                "NEO4J_PASSWORD", graph.password(),
                "NEO4J_DATABASE", graph.database());
    }

    /// The words of one command after the other.
    static String[] line(List<String> begin, String... more) {
        return Stream.concat(begin.stream(), Stream.of(more)).toArray(String[]::new);
    }

    static CommandContext context(Terminal terminal, Map<String, String> environment, Path folder) {
        Path nowhere = folder.resolve("nowhere");
        return new CommandContext(terminal, environment, folder, new Installation(nowhere, nowhere, nowhere, BUILD));
    }
}
