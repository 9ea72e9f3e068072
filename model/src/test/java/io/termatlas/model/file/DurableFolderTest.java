package io.termatlas.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFolderTest {
    @TempDir
    private Path folder = Path.of("");

    private Path checked = folder;

    @BeforeEach
    void fill() throws IOException {
        checked = folder.resolve("checked");
        new DurableFolder(checked.resolve("lib")).create();
        Files.writeString(checked.resolve("lib/neo4j.jar"), "classes");
    }

    @Test
    void movesWithAllThatIsInIt() throws IOException {
        new DurableFolder(checked).moveTo(folder.resolve("home/server"));
        assertThat(folder.resolve("home/server/lib/neo4j.jar")).hasContent("classes");
        assertThat(checked).doesNotExist();
    }

    @Test
    void staysWhereAnotherOneIsInTheWay() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("server"));
        Files.writeString(taken.resolve("other.jar"), "");
        assertThatThrownBy(() -> new DurableFolder(checked).moveTo(taken)).isInstanceOf(IOException.class);
        assertThat(checked.resolve("lib/neo4j.jar")).hasContent("classes");
        assertThat(taken).isDirectoryContaining("glob:**/other.jar");
    }

    @Test
    void canBeForcedWhereThereIsNone() {
        new DurableFolder(folder.resolve("missing")).force();
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test
    void anInterruptIsKept() throws IOException {
        Thread.currentThread().interrupt();
        new DurableFolder(checked).moveTo(folder.resolve("server"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.resolve("server/lib/neo4j.jar")).exists();
    }
}
