package io.termatlas.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.PayloadFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderWalkTest {
    private static final long LIMIT = 100;

    @TempDir
    private Path site;

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
        return new FolderWalk(
                new Source.Folder(0, site), new ReadContext(exclusion, LIMIT, sourceErrors::add, note -> {}));
    }

    private Path write(String path) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "[0]");
    }
}
