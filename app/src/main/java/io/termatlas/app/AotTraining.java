package io.termatlas.app;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.command.CommandContext;
import io.termatlas.app.command.Termatlas;
import io.termatlas.app.console.AnsiStyle;
import io.termatlas.app.console.Terminal;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.http.HttpServer;
import io.termatlas.app.run.Installation;
import io.termatlas.app.settings.HttpSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs what a start of the product runs, for a Java that records it: `java -XX:AOTCacheOutput=FILE` keeps the
/// classes that were loaded here, linked and with their profiles, and later starts take them from the file (JEP
/// 483, 514, 515).
///
/// A class that is not used here is not in the file and is loaded as usual. Camel and the Neo4j driver are left
/// out, because all that the file holds is loaded by every start that uses it.
public final class AotTraining {
    private static final List<List<String>> HELP =
            List.of(List.of("--help"), List.of("search", "--help"), List.of("--version"));

    private static final List<List<String>> SHORT_COMMANDS = List.of(
            List.of("search", "nvlink"),
            List.of("search", "graphics", "procesing", "unit", "--limit", "3"),
            List.of("search", "what is hbm", "--json"),
            List.of("show", "nvlink"));

    private static final List<String> CALLS = List.of(
            "/", "/page/main.js", "/api/search?q=nvlink", "/api/terms/nvlink", "/api/status", "/observe/health");

    private AotTraining() {}

    /// Ignores the user's settings, because a typo in a settings file must not spoil every later start.
    ///
    /// @param arguments what to do, and a data folder: to bring it the sample `glossary`, which is not recorded
    /// because it takes Camel, then to run `help`, `short` commands or `serve`
    public static void main(String[] arguments) throws IOException {
        String what = arguments[0];
        Path data = Path.of(arguments[1]);
        switch (what) {
            case "glossary" -> ingestSamples(data);
            case "help" -> HELP.forEach(words -> run(words, data));
            case "short" -> SHORT_COMMANDS.forEach(words -> run(words, data));
            case "serve" -> serve(data);
            default -> throw new IllegalArgumentException("there is nothing called " + what + " to rehearse");
        }
    }

    private static void ingestSamples(Path data) throws IOException {
        String samples = Installation.ofThisProcess().samples().toString();
        run(List.of("ingest", samples, "--stores", "index"), Files.createDirectories(data));
    }

    private static void run(List<String> words, Path data) {
        Terminal silent =
                new Terminal(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), AnsiStyle.PLAIN, false);
        Map<String, String> environment = Map.of("TERMATLAS_DATA", data.toString());
        try (CommandContext context = new CommandContext(silent, environment, data, Installation.ofThisProcess())) {
            int code = Termatlas.execute(context, words.toArray(String[]::new));
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", words) + " ended with " + code);
            }
        }
    }

    private static void serve(Path data) throws IOException {
        run(List.of("serve", "--help"), data);
        try (Glossaries glossaries = new Glossaries(new DataFolder(data));
                HttpServer server = HttpServer.start(
                        new HttpSettings("127.0.0.1", 0, List.of(), ""),
                        new Answers(glossaries, GraphAccess.NONE, "rehearsal"))) {
            for (String call : CALLS) {
                try (InputStream answer = server.address().resolve(call).toURL().openStream()) {
                    answer.transferTo(OutputStream.nullOutputStream());
                }
            }
        }
    }
}
