package io.termatlas.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.file.OtherProcess.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private static final int LENGTH = 100_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void makesAFileAndTheFoldersAboveIt() throws IOException {
        Path path = folder.resolve("a/b/current");
        new AtomicFile(path).replace("größe\n");
        assertThat(path).hasContent("größe\n");
        assertThat(names(folder.resolve("a/b"))).containsExactly("current");
    }

    @Test
    void replacesTheContentAndLeavesNothingElse() throws IOException {
        Path path = Files.writeString(folder.resolve("current"), "a longer former content");
        new AtomicFile(path).replace(new byte[] {1, 2, 3});
        assertThat(path).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(names(folder)).containsExactly("current");
    }

    @Test
    void takesAFileOfTheWorkingFolder() throws IOException {
        Path bare = Path.of("AtomicFileTest.tmp");
        try {
            new AtomicFile(bare).replace("here");
            assertThat(bare).hasContent("here");
        } finally {
            Files.deleteIfExists(bare);
        }
    }

    @Test
    void readersNeverSeeHalfOfIt() throws IOException {
        Path path = folder.resolve("current");
        AtomicFile file = new AtomicFile(path);
        file.replace("a".repeat(LENGTH));
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Integer> reads = CompletableFuture.supplyAsync(() -> readUntil(over, path));
        for (int i = 0; i < 50; i++) {
            file.replace((i % 2 == 0 ? "b" : "a").repeat(LENGTH));
        }
        over.countDown();
        assertThat(reads.join()).isPositive();
    }

    private static int readUntil(CountDownLatch over, Path path) {
        int reads = 0;
        do {
            assertThat(path).content().matches("a{100000}|b{100000}");
            reads++;
        } while (over.getCount() > 0);
        return reads;
    }

    @Test
    void aProcessThatIsKilledWhileItWritesLeavesAWholeFile() throws IOException, InterruptedException {
        Path path = Files.writeString(folder.resolve("current"), "former");
        try (OtherProcess writer = OtherProcess.start(Task.REPLACE, path)) {
            while (!isBeingWritten()) {
                Thread.onSpinWait();
            }
            writer.kill();
        }
        assertThat(Files.size(path)).isIn(6L, (long) OtherProcess.LENGTH);
        new AtomicFile(path).removeDrafts();
        assertThat(names(folder)).containsExactly("current");
    }

    private boolean isBeingWritten() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(AtomicFileTest::size).anyMatch(size -> size > 6 && size < OtherProcess.LENGTH);
        }
    }

    /// 0 for a draft that was renamed meanwhile.
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    @Test
    void aFailureLeavesTheFormerOneAndNoDraft() throws IOException {
        Path path = folder.resolve("current");
        Files.createDirectories(path.resolve("content"));
        assertThatThrownBy(() -> new AtomicFile(path).replace("new")).isInstanceOf(IOException.class);
        assertThat(path.resolve("content")).isDirectory();
        assertThat(names(folder)).containsExactly("current");
    }

    @Test
    void aFileWhereAFolderIsNeededIsAFailure() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");
        assertThatThrownBy(() -> new AtomicFile(file.resolve("current")).replace("new"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void removesWhatKilledProcessesLeftOfThisFileAlone() throws IOException {
        for (String name :
                new String[] {"current", "current.1b.new", "current.new.txt", "currents.2c.new", "other.new"}) {
            Files.writeString(folder.resolve(name), "");
        }
        new AtomicFile(folder.resolve("current")).removeDrafts();
        assertThat(names(folder)).containsExactly("current", "current.new.txt", "currents.2c.new", "other.new");
        new AtomicFile(folder.resolve("missing/current")).removeDrafts();
    }

    @Test
    void aSecretIsTheOwnersAlone() throws IOException {
        Path path = Files.writeString(folder.resolve("password"), "former");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));
        new AtomicFile(path).replaceForOwnerOnly("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
        assertThat(path).hasContent("secret");
    }

    @Test
    void otherFilesAreReadableAsTheUserHasThem() throws IOException {
        Path usual = Files.writeString(folder.resolve("usual"), "");
        Path path = folder.resolve("current");
        new AtomicFile(path).replace("new");
        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void anInterruptDoesNotDisturbItAndIsKept() throws IOException {
        Path path = folder.resolve("a/current");
        Thread.currentThread().interrupt();
        new AtomicFile(path).replace("new");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(path).hasContent("new");
    }

    @Test
    void aDraftOfTheCallersOwnTakesItsPlace() throws IOException {
        Path draft = Files.writeString(folder.resolve("draft"), "new");
        Path path = Files.writeString(folder.resolve("kept"), "former");
        new AtomicFile(path).replaceByUnforced(draft);
        assertThat(path).hasContent("new");
        assertThat(names(folder)).containsExactly("kept");
    }

    private static Stream<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }
}
