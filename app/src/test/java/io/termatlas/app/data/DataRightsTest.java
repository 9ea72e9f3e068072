package io.termatlas.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.termatlas.model.file.FileCreationMask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("the mask is the process's")
class DataRightsTest {
    @TempDir
    private Path folder = Path.of("");

    private int maskBefore;
    private Path data = Path.of("");

    @BeforeEach
    void makeADataFolderForItsOwner() throws IOException {
        maskBefore = FileCreationMask.set(0077).orElse(-1);
        assumeTrue(maskBefore >= 0, "files have other rights here");
        data = folder.resolve("data");
        Files.createDirectories(data.resolve("index/default"));
        Files.writeString(data.resolve("index/default/current"), "0001");
    }

    @AfterEach
    void asBefore() {
        if (maskBefore >= 0) {
            FileCreationMask.set(maskBefore);
        }
    }

    @Test
    void saysNothingOfAFolderThatItMadeItself() {
        assertThat(new DataRights(data).wider()).isEmpty();
    }

    @Test
    void saysNothingWhereThereIsNoFolder() {
        assertThat(new DataRights(folder.resolve("none")).wider()).isEmpty();
    }

    @Test
    void namesWhatOthersRead() throws IOException {
        open(data, "rwxr-xr-x");
        open(data.resolve("index/default/current"), "rw-r--r--");

        assertThat(new DataRights(data).wider().orElseThrow())
                .contains("index/default/current (rw-r--r--)", "chmod -R go-rwx " + data, "data-mode=group");
    }

    @Test
    void saysNothingOfWhatNobodyElseCanReach() throws IOException {
        open(data.resolve("index/default/current"), "rw-rw-rw-");

        assertThat(new DataRights(data).wider()).isEmpty();
    }

    @Test
    void saysNothingOfTheGroupWhereThatMayRead() throws IOException {
        open(data, "rwxr-x---");
        open(data.resolve("index/default/current"), "rw-r-----");
        assertThat(new DataRights(data).wider()).isPresent();

        FileCreationMask.set(0027);

        assertThat(new DataRights(data).wider()).isEmpty();
    }

    private static void open(Path file, String rights) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }
}
