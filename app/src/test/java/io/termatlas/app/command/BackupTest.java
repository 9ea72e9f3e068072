package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.app.run.ProcessLock;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.search.SearchIndex;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands `backup` and `restore`, as far as the index goes.
class BackupTest {
    @TempDir
    private Path folder = Path.of("");

    private DataFolder data(String name) {
        return new DataFolder(folder.resolve(name));
    }

    private void write(String id, TermBuilder... terms) {
        WrittenGlossary.write(data("data"), id, terms);
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(folder, arguments);
    }

    private CommandRun restoreTo(String name, String... more) {
        return run(Stream.concat(Stream.of("restore", "saved", "--stores", "index", "--data", name), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void anEmptyFolderGetsWhatWasCopiedAndAMarkOfItsOwn() throws IOException {
        write("default", aTerm("gpu").named("GPU"), aTerm("hbm").named("HBM"));
        write("docs", aTerm("api").named("API"));
        Files.writeString(data("data").index(GlossaryId.DEFAULT).resolve("synonyms.txt"), "card => gpu\n");
        Files.writeString(data("data").installation(), "first\n");
        CommandRun backup = run("backup", "saved");
        assertThat(backup.out()).startsWith("default: generation 1, 2 terms\ndocs: generation 1, 1 term\nCopied to ");
        assertThat(backup.exitCode()).isZero();
        CommandRun restore = restoreTo("other");
        assertThat(restore.out()).isEqualTo("default: generation 1, 2 terms\ndocs: generation 1, 1 term\nRestored.\n");
        assertThat(restore.exitCode()).isZero();
        assertThat(run("search", "card", "--glossary", "default", "--data", "other")
                        .out())
                .contains("GPU");
        assertThat(run("show", "api", "--glossary", "docs", "--data", "other").exitCode())
                .isZero();
        assertThat(data("other").installation())
                .content()
                .isNotEqualTo("first\n")
                .isNotBlank();
        assertThat(folder.resolve("saved")).isDirectoryNotContaining("glob:**installation*");
    }

    @Test
    void readersThatAreOpenFollowARestoredGlossary() {
        write("default", aTerm("gpu"));
        assertThat(run("backup", "saved").exitCode()).isZero();
        write("default", aTerm("tpu"));
        try (Glossaries readers = new Glossaries(data("data"))) {
            SearchIndex index = readers.index(GlossaryId.DEFAULT);
            assertThat(index.isPublished(new Slug("gpu"))).isFalse();
            CommandRun refused = restoreTo("data");
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.err()).contains("holds the glossary 'default' already", "--replace");
            assertThat(restoreTo("data", "--replace").exitCode()).isZero();
            assertThat(run("show", "gpu").exitCode()).isZero();
            assertThat(run("show", "tpu").exitCode()).isEqualTo(2);
        }
    }

    @Test
    void whatTheOwnerHadNotStatedGoes() throws IOException {
        write("default", aTerm("gpu").named("GPU"));
        assertThat(run("backup", "saved").exitCode()).isZero();
        Files.writeString(data("data").index(GlossaryId.DEFAULT).resolve("synonyms.txt"), "card => gpu\n");
        assertThat(restoreTo("data", "--replace").exitCode()).isZero();
        assertThat(data("data").index(GlossaryId.DEFAULT)).isDirectoryNotContaining("glob:**synonyms.txt");
    }

    @Test
    void aRunIngestsIntoWhatWasRestored() {
        write("default", aTerm("gpu"));
        assertThat(run("backup", "saved", "--json").out())
                .startsWith("{\"format\":1,\"version\":\"1.2.3\",\"glossaries\":[{\"id\":\"default\",");
        assertThat(restoreTo("data", "--replace").exitCode()).isZero();
        write("default", aTerm("tpu"));
        assertThat(run("show", "tpu").exitCode()).isZero();
    }

    @Test
    void oneGlossaryIsCopiedAndRestoredAlone() {
        write("default", aTerm("gpu"));
        write("docs", aTerm("api"));
        assertThat(run("backup", "saved", "--glossary", "docs").out()).startsWith("docs: generation 1, 1 term\n");
        assertThat(restoreTo("other", "--glossary", "default").exitCode()).isEqualTo(2);
        assertThat(restoreTo("other", "--glossary", "docs").exitCode()).isZero();
    }

    @Test
    void aFolderThatIsNoneOrNotNewIsRefused() throws IOException {
        assertThat(run("backup", "saved").exitCode()).isEqualTo(2);
        write("default", aTerm("gpu"));
        Files.createDirectories(folder.resolve("saved/something"));
        CommandRun full = run("backup", "saved");
        assertThat(full.exitCode()).isEqualTo(2);
        assertThat(full.err()).contains("is not empty");
        Files.writeString(folder.resolve("file"), "");
        assertThat(run("backup", "file").err()).contains("There is a file", "a new folder");
        CommandRun none = restoreTo("other");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("There is no backup in");
        Files.writeString(folder.resolve("saved/backup.json"), "{\"format\":99,\"version\":\"9\",\"glossaries\":[]}");
        assertThat(restoreTo("other").exitCode()).isEqualTo(4);
        assertThat(restoreTo("other").err()).contains("Termatlas 9");
        for (String nothing : List.of(
                "[]",
                "",
                "{}",
                "{\"format\":1,\"version\":\"1\"}",
                "{\"format\":1,\"glossaries\":[null]}",
                "{\"format\":1,\"glossaries\":[{\"language\":\"en\"}]}")) {
            Files.writeString(folder.resolve("saved/backup.json"), nothing);
            assertThat(restoreTo("other").exitCode()).as(nothing).isEqualTo(2);
        }
        Files.writeString(
                folder.resolve("saved/backup.json"),
                "{\"format\":1,\"version\":\"1\",\"glossaries\":[{\"id\":\"../../x\",\"language\":\"en\"}]}");
        assertThat(restoreTo("other").exitCode()).isEqualTo(2);
    }

    @Test
    void aDamagedCopyChangesNothing() throws IOException {
        write("default", aTerm("gpu").named("GPU"));
        assertThat(run("backup", "saved").exitCode()).isZero();
        damage(folder.resolve("saved/default/index"));
        CommandRun restore = restoreTo("data", "--replace");
        assertThat(restore.exitCode()).isEqualTo(4);
        assertThat(restore.err()).contains("damaged");
        assertThat(run("show", "gpu").exitCode()).isZero();
    }

    private static void damage(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            Path segment = files.filter(file -> file.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
            try (RandomAccessFile content = new RandomAccessFile(segment.toFile(), "rw")) {
                content.seek(content.length() / 2);
                int old = content.read();
                content.seek(content.length() / 2);
                content.write(old ^ 0xff);
            }
        }
    }

    @Test
    void aRunThatWritesTheGlossaryIsNotDisturbed() {
        write("default", aTerm("gpu"));
        Path lock = data("data").index(GlossaryId.DEFAULT).resolve("writer.lock");
        try (ProcessLock run = ProcessLock.take(lock, "A test writes")) {
            assertThat(run).isNotNull();
            assertThat(run("backup", "saved").exitCode()).isEqualTo(4);
            assertThat(folder.resolve("saved")).doesNotExist();
        }
        assertThat(run("backup", "saved").exitCode()).isZero();
    }
}
