package io.termatlas.app.command;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.termatlas.model.file.FileCreationMask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a run writes can be read by whom the settings say, although this process would let everybody write it.
@Isolated("the mask is the process's")
class FileRightsTest {
    private static final String PAYLOAD = "[{\"data\":1},{\"term\":2},{\"slug\":3,\"term\":4},\"nvlink\",\"NVLink\"]";

    @TempDir
    private Path folder = Path.of("");

    private int maskBefore;

    @BeforeEach
    void letEverybodyWrite() throws IOException {
        maskBefore = FileCreationMask.set(0).orElse(-1);
        assumeTrue(maskBefore >= 0, "files have other rights here");
        publish("nvlink", PAYLOAD);
        publish("broken", "[[1");
    }

    @AfterEach
    void asBefore() {
        if (maskBefore >= 0) {
            FileCreationMask.set(maskBefore);
        }
    }

    private void publish(String page, String payload) throws IOException {
        Path file = folder.resolve("site/glossary").resolve(page).resolve("_payload.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, payload);
    }

    @Test
    void theOwnerAloneReadsWhatARunWrites() throws IOException {
        ingest(Map.of());

        assertThat(rights(folder.resolve("data")))
                .containsKeys("", "installation", "format", "index/default/0001", "dead-letters/default", "logs")
                .allSatisfy((file, rights) -> assertThat(rights).isIn("rw-------", "rwx------"));
    }

    @Test
    void theGroupReadsItWhereTheSettingSaysSo() throws IOException {
        ingest(Map.of("TERMATLAS_DATA_MODE", "group"));

        assertThat(rights(folder.resolve("data")))
                .containsKeys("installation", "dead-letters/default")
                .allSatisfy((file, rights) -> assertThat(rights).isIn("rw-r-----", "rwxr-x---"));
    }

    @Test
    void refusesAnotherMode() {
        assertThat(ingest(Map.of("TERMATLAS_DATA_MODE", "world")).err())
                .contains(
                        "'world' will not do for the environment variable TERMATLAS_DATA_MODE: it takes owner or group");
    }

    @Test
    void leavesTheRightsOfWhatExists() throws IOException {
        Path open = Files.createDirectories(folder.resolve("data/index"));

        ingest(Map.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rwxrwxrwx");
    }

    @Test
    void aFileThatTheUserNamesHasTheUsersRights() throws IOException {
        ingest(Map.of("TERMATLAS_UMASK", "0022"), "--report", "run.json");

        assertThat(rights(folder.resolve("run.json"))).containsValue("rw-r--r--");
    }

    /// Somebody else has laid a link where one of our files is to be.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/format",
                "data/installation",
                "data/logs/termatlas.log",
                "data/index/default/current",
                "data/index/default/writer.lock"
            })
    void doesNotWriteThroughALink(String file) throws IOException {
        Path target = Files.writeString(folder.resolve("precious"), "1\n");
        Path link = folder.resolve(file);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, target);

        ingest(Map.of());

        assertThat(target).hasContent("1\n");
    }

    private CommandRun ingest(Map<String, String> environment, String... options) {
        List<String> line = Stream.concat(
                        Stream.of("ingest", "site", "--stores", "index", "--verbose"), Stream.of(options))
                .toList();
        return CommandRun.in(folder, environment, line.toArray(String[]::new));
    }

    /// @return by path within the folder
    private static Map<String, String> rights(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.collect(toMap(
                    file -> folder.relativize(file).toString(),
                    FileRightsTest::modeOf,
                    (one, other) -> one,
                    TreeMap::new));
        }
    }

    private static String modeOf(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
