package io.termatlas.graph.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerJarsTest {
    private static final String SERVER = "neo4j-server-1.jar";

    /// Of the three bytes `abc` (FIPS 180-4, appendix B.1).
    private static final String SUM_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path neo4j = Path.of("");

    private ServerJars jars = ServerJars.in(Path.of(""));

    @BeforeEach
    void listOneJar() throws IOException {
        jars = ServerJars.in(neo4j.resolve("lib"));
        Files.writeString(neo4j.resolve("SHA256SUMS"), SUM_OF_ABC + "  " + SERVER + "\n");
    }

    @Test
    void areThereOnceInstalledAndNothingElseIs() throws IOException {
        assertThat(jars.areThere()).isFalse();
        jars.install(folder -> {
            Files.writeString(folder.resolve(SERVER), "abc");
            Files.writeString(folder.resolve("one-too-many.jar"), "abc");
        });
        assertThat(jars.areThere()).isTrue();
        assertThat(jars.folder()).isDirectoryNotContaining("glob:**too-many*");
        assertThat(neo4j.resolve("fetched")).doesNotExist();
    }

    @Test
    void areRefusedWhenOneIsAnother() {
        assertThatThrownBy(() -> jars.install(folder -> Files.writeString(folder.resolve(SERVER), "abd")))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("1 are missing or are not those that Termatlas was built with, " + SERVER);
        assertThat(jars.areThere()).isFalse();
    }

    @Test
    void areRefusedWhenOneIsMissing() {
        assertThatThrownBy(() -> jars.install(folder -> {})).isInstanceOf(StoreFault.class);
        assertThat(jars.areThere()).isFalse();
    }

    @Test
    void areInstalledAfterAnAttemptThatFailed() {
        assertThatThrownBy(() -> jars.install(folder -> {})).isInstanceOf(StoreFault.class);
        jars.install(folder -> Files.writeString(folder.resolve(SERVER), "abc"));
        assertThat(jars.areThere()).isTrue();
    }
}
