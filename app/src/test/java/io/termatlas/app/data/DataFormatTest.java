package io.termatlas.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFormatTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void numbersANewFolder() throws IOException {
        DataFormat format = new DataFormat(new DataFolder(folder.resolve("data")));
        format.settle();
        assertThat(folder.resolve("data/format")).hasContent("1\n");
        try (var files = Files.list(folder.resolve("data"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void takesOverAFolderWithoutANumber() throws IOException {
        Files.createDirectories(folder.resolve("index/default"));
        DataFormat format = new DataFormat(new DataFolder(folder));
        format.requireReadable();
        assertThat(folder.resolve("format")).doesNotExist();
        format.settle();
        assertThat(folder.resolve("format")).hasContent("1\n");
    }

    @Test
    void refusesAFolderOfALaterVersionAndLeavesItAsItIs() throws IOException {
        Files.writeString(folder.resolve("format"), "2\n");
        DataFormat format = new DataFormat(new DataFolder(folder));
        assertThatThrownBy(format::requireReadable)
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("has format 2, and this version of Termatlas knows formats up to 1");
        assertThatThrownBy(format::settle).isInstanceOf(StoreFault.class);
        assertThat(folder.resolve("format")).hasContent("2\n");
    }

    @Test
    void refusesANumberThatIsNone() throws IOException {
        Files.writeString(folder.resolve("format"), "one");
        assertThatThrownBy(() -> new DataFormat(new DataFolder(folder)).requireReadable())
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("says 'one'");
    }
}
