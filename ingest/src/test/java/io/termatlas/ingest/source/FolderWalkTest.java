package io.termatlas.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderWalkTest {
    private static final long LIMIT = 100;

    @TempDir
    private Path site;

    private SourceOptions options = SourceOptions.DEFAULT;
    private final List<String> notes = new ArrayList<>();
    private final List<String> sourceErrors = new ArrayList<>();
    private Exclusion exclusion = Exclusion.NONE;

    @Test
    void findsPayloadsAtAnyDepthAndNothingElse() throws IOException {
        write("_payload.json");
        write("glossary/nvlink/_payload.json");
        write("glossary/nvlink/style.css");
        write("glossary/_payload.txt");

        assertThat(paths()).containsExactlyInAnyOrder("_payload.json", "glossary/nvlink/_payload.json");
    }

    @Test
    void givesOutThePageWhereItsPayloadIsLeftOut() throws IOException {
        write("glossary/nvlink/index.html");
        write("glossary/nvlink/_payload.json");
        write("tools/hbm.html");
        write("tools/hbm/_payload.json");
        exclusion = Exclusion.of(List.of("tools/**/_payload.json"));

        assertThat(paths()).containsExactlyInAnyOrder("glossary/nvlink/_payload.json", "tools/hbm.html");
    }

    @Test
    void givesOutAPayloadWithThePageThatMayStateTermsOfItsOwn() throws IOException {
        write("a/_payload.json");
        Files.writeString(site.resolve("a/index.html"), page("{\"state\":1,\"slug\":2}"));
        assertThat(only().page(1000).html()).isEmpty();

        String page = page("{\"pinia\":1},{\"slug\":2,\"term\":2}");
        Files.writeString(site.resolve("a.html"), page);
        assertThat(only().page(1000).html())
                .hasValueSatisfying(bytes -> assertThat(bytes).asString(UTF_8).isEqualTo(page));
        assertThat(only().path()).isEqualTo("a/_payload.json");
    }

    @Test
    void readsAFileAnewThatWasWrittenAnewSinceItWasFound() throws IOException {
        Path file = site.resolve("a/_payload.json");
        write("a/_payload.json");
        Payload payload = only();

        Files.writeString(file, "{}");
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(payload.read(LIMIT)).asString(UTF_8).isEqualTo("{}");
    }

    @Test
    @Timeout(30)
    void refusesAFileThatIsWrittenAllTheTime() throws IOException, InterruptedException {
        write("a/_payload.json");
        Path file = site.resolve("a/_payload.json");
        AtomicBoolean ends = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> touchUntil(ends, file));
        try {
            assertThatThrownBy(() -> {
                        while (true) {
                            only().read(LIMIT);
                        }
                    })
                    .isInstanceOf(PayloadFault.class)
                    .hasMessageContaining("it is being written");
        } finally {
            ends.set(true);
            writer.join();
        }
    }

    private static void touchUntil(AtomicBoolean ends, Path file) {
        try {
            for (long second = 1; !ends.get(); second++) {
                Files.setLastModifiedTime(file, FileTime.from(second, TimeUnit.SECONDS));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void refusesAFolderThatIsReplacedWhileItIsRead() throws IOException {
        write("build-1/a/_payload.json");
        write("build-1/b/_payload.json");
        write("build-2/a/_payload.json");
        Path current = Files.createSymbolicLink(site.resolve("current"), site.resolve("build-1"));
        try (FolderWalk walk = walk(current)) {
            walk.next();

            Files.delete(current);
            Files.createSymbolicLink(current, site.resolve("build-2"));

            assertThatThrownBy(() -> walk.forEachRemaining(payload -> {}))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("was replaced while it was read");
        }
    }

    private static String page(String data) {
        return "<script data-nuxt-data=\"a\" data-src=\"/_payload.json\">[" + data + "]</script><p>\"term\"</p>";
    }

    @Test
    void givesOutAFolderThatIsCalledLikeAPayload() throws IOException {
        write("a/_payload.json/_payload.json");

        assertThat(paths()).containsExactly("a/_payload.json");
        assertThatThrownBy(() -> only().read(LIMIT))
                .isInstanceOf(PayloadFault.class)
                .hasMessageContaining("folder");
    }

    @Test
    void passesOverHiddenFoldersAndWhatNpmInstalls() throws IOException {
        write(".git/_payload.json");
        write("a/.cache/b/index.html");
        write("node_modules/nuxt/_payload.json");
        write("a/node_modules/x/_payload.json");
        write(".well-known/_payload.json");
        write("node_modules_2/_payload.json");

        assertThat(paths()).containsExactlyInAnyOrder(".well-known/_payload.json", "node_modules_2/_payload.json");
        site = Files.createDirectories(site.resolve(".git/node_modules"));
        write("a/_payload.json");
        assertThat(paths()).as("of a source that is one itself").containsExactly("a/_payload.json");
    }

    @Test
    void followsLinksOutOfTheFolderOnlyWhereItIsToldTo() throws IOException {
        Path elsewhere = Files.createDirectories(site.resolve("elsewhere"));
        write("elsewhere/tpu/_payload.json");
        write("elsewhere/hbm.html");
        site = Files.createDirectories(site.resolve("site"));
        write("glossary/nvlink/_payload.json");
        write("glossary/hbm/index.html");
        Files.createSymbolicLink(site.resolve("folder"), elsewhere);
        Files.createSymbolicLink(site.resolve("_payload.json"), elsewhere.resolve("tpu/_payload.json"));
        Files.createSymbolicLink(site.resolve("glossary/hbm/_payload.json"), elsewhere.resolve("tpu/_payload.json"));
        Files.createSymbolicLink(site.resolve("relative.html"), Path.of("../elsewhere/hbm.html"));
        Files.createSymbolicLink(site.resolve("within"), Path.of("glossary/nvlink"));
        Files.createSymbolicLink(site.resolve("loop"), site.resolve("loop"));

        assertThat(paths())
                .containsExactlyInAnyOrder(
                        "glossary/nvlink/_payload.json", "glossary/hbm/index.html", "within/_payload.json");
        assertThat(notes).singleElement().asString().contains("4 in all").contains("follow-links");

        options = new SourceOptions(true, null);
        assertThat(paths())
                .containsExactlyInAnyOrder(
                        "_payload.json",
                        "relative.html",
                        "folder/tpu/_payload.json",
                        "folder/hbm.html",
                        "glossary/nvlink/_payload.json",
                        "glossary/hbm/_payload.json",
                        "within/_payload.json");
    }

    @Test
    void neverReadsAPageBesideAPayloadThatIsALinkOut() throws IOException {
        Path elsewhere = Files.writeString(site.resolve("secret"), page("{\"state\":1},{\"slug\":2,\"term\":2}"));
        site = Files.createDirectories(site.resolve("site"));
        write("a/_payload.json");
        Files.createSymbolicLink(site.resolve("a/index.html"), elsewhere);

        assertThat(only().page(1000).html()).isEmpty();

        options = new SourceOptions(true, null);
        assertThat(only().page(1000).html()).isPresent();
    }

    @Test
    void aSourceThatIsALinkItselfIsFollowed() throws IOException {
        write("site/a/_payload.json");
        Files.createSymbolicLink(site.resolve("site/b"), site.resolve("site/a"));
        Path link = Files.createSymbolicLink(site.resolve("link"), site.resolve("site"));
        site = link;

        assertThat(paths()).containsExactlyInAnyOrder("a/_payload.json", "b/_payload.json");
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "/", "site", "./a/../b", "/site"})
    void pathsBeginBelowTheSourceHoweverItIsWritten(String folder) {
        Source.Folder source = new Source.Folder(0, Path.of(folder));
        Path file = source.path().resolve("nvlink").resolve("_payload.json");

        assertThat(PayloadFile.within(source, file, FolderLinks.ALL).path()).isEqualTo("nvlink/_payload.json");
    }

    @Test
    void passesOverPipesAndCountsThem() throws IOException, InterruptedException {
        write("a/_payload.json");
        Process made =
                new ProcessBuilder("mkfifo", site.resolve("_payload.json") + "", site.resolve("x.html") + "").start();
        assertThat(made.waitFor()).isZero();

        assertThat(paths()).containsExactly("a/_payload.json");
        assertThat(notes).singleElement().asString().contains("2 in all");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void theNewestOfTheFilesOfOnePathWins(int others) throws IOException {
        for (int i = 0; i < others; i++) {
            write("glossary/" + i + ".css");
        }
        write("glossary/_payload.json?_b=1", 2_000);
        write("glossary/_payload.json?_b=2", 1_000);
        write("glossary/_payload.json", 500);
        write("glossary/index.html");
        write("caf\u00e9/a/_payload.json", 1_000);
        write("caf%C3%A9/a/_payload.json", 2_000);
        write("cafe\u0301/a/_payload.json", 3_000);
        write("cafe\u0301/b/_payload.json", 1_000);
        write("c%C3%A9.html", 1_000);
        write("c\u00e9.html", 3_000);

        Map<String, Path> files = new TreeMap<>();
        walk().forEachRemaining(payload -> files.put(payload.path(), ((PayloadFile) payload).file()));

        assertThat(files)
                .isEqualTo(Map.of(
                        "glossary/_payload.json", site.resolve("glossary/_payload.json?_b=1"),
                        "caf\u00e9/a/_payload.json", site.resolve("cafe\u0301/a/_payload.json"),
                        "caf\u00e9/b/_payload.json", site.resolve("cafe\u0301/b/_payload.json"),
                        "c\u00e9.html", site.resolve("c\u00e9.html")));
        assertThat(notes)
                .hasSize(3)
                .anySatisfy(note -> assertThat(note).contains("3 files", "glossary/_payload.json?_b=1"));
        assertThat(sourceErrors).isEmpty();
    }

    /// More than are held of a folder at once, and each of them written in two ways.
    @Test
    void eachOfManyPathsIsDeliveredOnce() throws IOException {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            write("caf\u00e9" + i + ".html");
            write("caf%C3%A9" + i + ".html");
            expected.add("caf\u00e9" + i + ".html");
        }

        assertThat(paths()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private void write(String path, long modified) throws IOException {
        Files.setLastModifiedTime(write(path), FileTime.fromMillis(modified));
    }

    @Test
    void givesOutALinkToNothing() throws IOException {
        Files.createSymbolicLink(site.resolve("_payload.json"), site.resolve("gone"));

        assertThatThrownBy(() -> only().read(LIMIT))
                .isInstanceOf(PayloadFault.class)
                .hasMessageContaining("link to nothing");
    }

    @Test
    void followsLinksToFoldersButNeverInCircles() throws IOException {
        write("a/b/_payload.json");
        Files.createSymbolicLink(site.resolve("a/b/up"), site.resolve("a"));
        Files.createSymbolicLink(site.resolve("elsewhere"), site.resolve("a/b"));

        assertThat(paths())
                .contains("a/b/_payload.json", "elsewhere/_payload.json")
                .hasSizeLessThan(5);
    }

    @Test
    void refusesAPayloadAboveTheLimitAndKeepsAPrefix() throws IOException {
        Files.write(site.resolve("_payload.json"), new byte[300_000]);

        assertThatThrownBy(() -> only().read(LIMIT))
                .isInstanceOf(PayloadFault.class)
                .hasMessageContaining("300000 bytes");
        Evidence evidence = only().evidence(LIMIT);
        assertThat(evidence.bytes()).isEqualTo(300_000);
        assertThat(evidence.kept()).hasSize(Evidence.KEPT_BYTES);
        assertThat(evidence.sha256()).hasSize(64);
    }

    @Test
    void aFileByItselfGoesByTheNameOfItsFolder() throws IOException {
        Path file = write("glossary/nvlink/_payload.json");

        assertThat(PayloadFile.alone(new Source.SingleFile(0, file)).path()).isEqualTo("nvlink/_payload.json");
    }

    @Test
    void givesOutAPageWhereNoPayloadLiesBesideIt() throws IOException {
        write("glossary/nvlink/_payload.json");
        write("glossary/nvlink/index.html");
        write("glossary/hbm/index.html");
        write("glossary/pcie.html");
        write("glossary/tpu.html");
        write("glossary/tpu/__data.json");

        assertThat(paths())
                .containsExactlyInAnyOrder(
                        "glossary/nvlink/_payload.json",
                        "glossary/hbm/index.html",
                        "glossary/pcie.html",
                        "glossary/tpu/__data.json");
    }

    @Test
    void leavesOutWhatIsExcluded() throws IOException {
        write("_payload.json");
        write("blog/a/_payload.json");
        write("glossary/nvlink/_payload.json");

        exclusion = Exclusion.of(List.of("/blog/**", "glossary/nvlink"));

        assertThat(paths()).containsExactly("_payload.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf%C3%A9/**", "/cafe\u0301/**", "caf\u00e9/**", "100%/**", "100%25/**", "a%2Ab/**"})
    void leavesOutWhatIsExcludedHoweverItIsWritten(String glob) throws IOException {
        write("caf\u00e9/_payload.json");
        write("100%/_payload.json");
        write("a*b/_payload.json");

        exclusion = Exclusion.of(List.of(glob));

        assertThat(paths()).hasSize(2);
    }

    @Test
    void knowsThePagesThatAskToBeLeftOut() throws IOException {
        write("a/_payload.json");
        Files.writeString(site.resolve("a/index.html"), "<head><META content='nofollow, NOINDEX' name=robots></head>");
        assertThat(only().page(1000).isKeptOut()).isTrue();

        Files.writeString(site.resolve("a/index.html"), "<head><meta name=robots content=index></head>noindex");
        assertThat(only().page(1000).isKeptOut()).isFalse();
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        walk().forEachRemaining(payload -> paths.add(payload.path()));
        assertThat(sourceErrors).isEmpty();
        return paths;
    }

    private Payload only() {
        return walk().next();
    }

    private FolderWalk walk() {
        return walk(site);
    }

    private FolderWalk walk(Path folder) {
        return new FolderWalk(
                new Source.Folder(0, folder),
                new ReadContext(exclusion, LIMIT, options, sourceErrors::add, notes::add));
    }

    private Path write(String path) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "[0]");
    }
}
