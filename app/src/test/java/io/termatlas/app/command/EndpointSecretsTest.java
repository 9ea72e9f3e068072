package io.termatlas.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a placeholder stands for is in no message, log or report, whatever is wrong with the address.
class EndpointSecretsTest {
    private static final String PROPERTY = "termatlas.test.secret";
    private static final String PLACEHOLDER = "{{sys:" + PROPERTY + "}}";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void dataFolder() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("inbox"));
    }

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:inbox?secretKeyy=" + PLACEHOLDER,
                "file:inbox?noop=true&secretKeyy=RAW(" + PLACEHOLDER + ")&another=1",
                "file:inbox?charset=" + PLACEHOLDER,
                "file:inbox?include=" + PLACEHOLDER,
                "file:inbox?maxDepth=" + PLACEHOLDER,
                "file:inbox?filter=#" + PLACEHOLDER,
                "file:inbox?exchangePattern=" + PLACEHOLDER,
                "file:" + PLACEHOLDER + "?autoCreate=false&startingDirectoryMustExist=true",
                "kafka:terms?brokers=" + PLACEHOLDER,
                "kafka:terms?brokers=localhost:1&saslJaasConfig=" + PLACEHOLDER + "&secretKeyy=1",
                "nowhere-" + PLACEHOLDER + ":terms",
            })
    void noMessageRepeatsWhatAPlaceholderStandsFor(String address) throws IOException {
        for (String secret :
                List.of("hunter2[", "hun+te%72r2(2", "p\u00e4ss w\"rd&*(", "user=joe&password=hunter2[;")) {
            System.setProperty(PROPERTY, secret);
            CommandRun run = CommandRun.in(
                    folder,
                    "ingest",
                    address,
                    "--stores",
                    "index",
                    "--verbose",
                    "--report",
                    folder.resolve("run.json").toString());

            assertThat(run.exitCode()).as(run.err()).isIn(2, 4);
            assertThat(run.out() + run.err() + written())
                    .as(secret)
                    .doesNotContain(secret, "hunter2", "ss w\"rd", "ss%20w", "ss+w", "r2(2");
        }
    }

    @Test
    void namesUnknownParametersWithoutTheirValues() {
        CommandRun run = CommandRun.in(folder, "ingest", "file:inbox?noop=true&secretKeyy=hunter2&includee=x");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("termatlas: 'file:inbox' is no address that Camel's component 'file' takes: it has no"
                        + " parameter 'secretKeyy', 'includee'.\n");
    }

    private String written() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), UTF_8));
            }
        }
        return all.toString();
    }
}
