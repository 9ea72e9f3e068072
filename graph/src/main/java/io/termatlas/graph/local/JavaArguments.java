package io.termatlas.graph.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Command lines of the server's jars, as files that `java @FILE` reads: a word a line, quoted.
///
/// A file and not a command line, because every user of the machine can read the latter.
final class JavaArguments {
    private static final String SERVER_OPTIONS = Resources.text("java.args");

    private JavaArguments() {}

    /// @param options for Java, in addition to ours: of two that contradict each other Java takes the later one
    static String server(Home home, Path jars, List<String> options) {
        return SERVER_OPTIONS
                + words(options.toArray(String[]::new))
                + words(
                        "-cp",
                        classPath(jars),
                        "org.neo4j.server.Neo4jCommunity",
                        "--home-dir=" + home.folder(),
                        "--config-dir=" + home.configurations(),
                        "--console-mode");
    }

    /// Sets the first user's password, before the first start: no server ever listens with a password that is
    /// known.
    static String initialPassword(Path jars, String password) {
        return words(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(jars),
                "org.neo4j.cli.AdminTool",
                "dbms",
                "set-initial-password",
                password);
    }

    private static String classPath(Path jars) {
        return jars.toAbsolutePath() + "/*";
    }

    private static String words(String... words) {
        return Arrays.stream(words)
                .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n")
                .collect(Collectors.joining());
    }
}
