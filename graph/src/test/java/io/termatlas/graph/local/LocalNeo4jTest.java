package io.termatlas.graph.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In place of the server runs a process that has the server's command line and does not listen.
class LocalNeo4jTest {
    private static final String RECOVERING = "Recovery in progress for database 'neo4j'";

    @TempDir
    private Path folder;

    private Home home;
    private Process server;

    @BeforeEach
    void startAServerThatRecoversItsStore() throws IOException {
        home = new Home(folder);
        Files.createDirectories(home.configurations());
        Files.createDirectories(home.logs());
        Files.writeString(home.console(), "Starting...\n" + RECOVERING + "\n");
        Files.writeString(home.password(), "secret");
        server = new ProcessBuilder("/bin/sh", "-c", "read end; :", "sh", "@" + home.arguments()).start();
        new RunFile(server.pid(), new Ports(1, 2), false).write(home.runFile());
    }

    @AfterEach
    void endIt() {
        server.destroyForcibly();
    }

    @Test
    void leavesAServerRunningThatStillRecoversItsStore() {
        LocalNeo4j neo4j =
                new LocalNeo4j(folder, folder.resolve("jars"), Path.of("java"), List.of(), Duration.ofMillis(200));

        assertThatThrownBy(() -> neo4j.start(ignored -> {}))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("is still busy")
                .hasMessageContaining("wait for it")
                .hasMessageContaining(RECOVERING);
        assertThat(server.isAlive()).isTrue();
        assertThat(neo4j.find()).isPresent();
    }
}
