package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.Main;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server in a process of its own, whose classes are listed as they are loaded.
final class CamelAtRestTest {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+/");

    @TempDir
    private Path folder;

    @Test
    void aServerThatTakesWritesLoadsNoCamelBeforeTheFirstOne() throws IOException, InterruptedException {
        WrittenGlossary.write(new DataFolder(folder.resolve("data")), "default", aTerm("gpu"));
        Path loaded = folder.resolve("loaded.txt");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + loaded + "::filecount=0",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0");
        builder.environment().put("TERMATLAS_ADMIN_KEY", "0123456789abcdef");
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        try {
            askForATerm(process);
        } finally {
            process.destroy();
            process.waitFor();
        }
        assertThat(Files.readAllLines(loaded))
                .anyMatch(line -> line.contains("io.termatlas.app.run.TermWriting"))
                .noneMatch(line -> line.contains(" org.apache.camel."));
    }

    private static void askForATerm(Process process) throws IOException, InterruptedException {
        try (BufferedReader said = process.inputReader(UTF_8);
                HttpClient client = HttpClient.newHttpClient()) {
            String address = said.lines()
                    .map(ADDRESS::matcher)
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElseThrow();
            HttpRequest search = HttpRequest.newBuilder(URI.create(address + "api/search?q=gpu"))
                    .build();
            assertThat(client.send(search, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }
}
