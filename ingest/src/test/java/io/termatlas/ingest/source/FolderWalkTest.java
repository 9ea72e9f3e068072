package io.termatlas.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWalkTest {
    private static final long LIMIT = 100;

    @TempDir
    private Path site;

    private final List<String> troubles = new ArrayList<>();

    @Test
    void findsPayloadsAtAnyDepthAndNothingElse() throws IOException {
        write("_payload.json");
        write("glossary/nvlink/_payload.json");
        write("glossary/nvlink/index.html");
        write("glossary/_payload.js");

        assertThat(paths()).containsExactlyInAnyOrder("_payload.json", "glossary/nvlink/_payload.json");
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
    void refusesAPayloadAboveTheLimitAndKeepsItsBeginning() throws IOException {
        Files.write(site.resolve("_payload.json"), new byte[300_000]);

        assertThatThrownBy(() -> only().read(LIMIT))
                .isInstanceOf(PayloadFault.class)
                .hasMessageContaining("300000 bytes");
        Evidence evidence = only().evidence(LIMIT);
        assertThat(evidence.bytes()).isEqualTo(300_000);
        assertThat(evidence.kept()).hasSize(Evidence.EXCERPT);
        assertThat(evidence.sha256()).hasSize(64);
    }

    @Test
    void aFileByItselfGoesByTheNameOfItsFolder() throws IOException {
        Path file = write("glossary/nvlink/_payload.json");

        assertThat(new Source(0, file).payloads(troubles::add).next().path()).isEqualTo("nvlink/_payload.json");
    }

    @Test
    void nothingAtThePathIsAWrongUse() {
        assertThatThrownBy(() -> new Source(0, site.resolve("nowhere"))).isInstanceOf(UsageFault.class);
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        new Source(0, site).payloads(troubles::add).forEachRemaining(payload -> paths.add(payload.path()));
        assertThat(troubles).isEmpty();
        return paths;
    }

    private PayloadFile only() {
        Iterator<PayloadFile> payloads = new Source(0, site).payloads(troubles::add);
        return payloads.next();
    }

    private Path write(String path) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "[0]");
    }
}
