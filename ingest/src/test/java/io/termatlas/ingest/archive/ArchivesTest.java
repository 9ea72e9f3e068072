package io.termatlas.ingest.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.ingest.source.ArchiveFormat;
import io.termatlas.ingest.source.Evidence;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.SourceOptions;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivesTest {
    private static final long LIMIT = 1_000;
    private static final String NOINDEX = "<head><meta name=\"robots\" content=\"noindex\"></head>";

    @TempDir
    private Path folder;

    private final SequencedMap<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> given = new TreeMap<>();
    private final Map<String, Boolean> keptOut = new TreeMap<>();
    private final Map<String, String> pages = new TreeMap<>();
    private Exclusion exclusion = Exclusion.NONE;

    @ParameterizedTest
    @EnumSource
    void givesOutPayloadsAndPagesWithoutOne(ArchiveFormat format) throws IOException {
        files.put("glossary/nvlink/index.html", "a page");
        files.put("glossary/nvlink/_payload.json", "[1]");
        files.put("glossary/hbm.html", "a page of its own");
        files.put("style.css", "a {}");
        files.put("./glossary/pcie/__data.json", "{}");
        files.put("/_payload.json", "[2]");

        read(format);

        assertThat(given)
                .isEqualTo(Map.of(
                        "glossary/nvlink/_payload.json", "[1]",
                        "glossary/hbm.html", "a page of its own",
                        "glossary/pcie/__data.json", "{}",
                        "_payload.json", "[2]"));
    }

    @ParameterizedTest
    @EnumSource
    void readsThePageWhereItsPayloadIsLeftOut(ArchiveFormat format) throws IOException {
        files.put("dist/_nuxt/entry.js", "");
        files.put("dist/glossary/nvlink/index.html", "a page");
        files.put("dist/glossary/nvlink/_payload.json", "[1]");
        files.put("dist/tools/hbm.html", "a page");
        files.put("dist/tools/hbm/_payload.json", "[1]");
        exclusion = Exclusion.of(List.of("tools/**/_payload.json"));

        read(format);

        assertThat(given).containsOnlyKeys("glossary/nvlink/_payload.json", "tools/hbm.html");
    }

    @ParameterizedTest
    @EnumSource
    void givesOutAPayloadWithThePageThatMayStateTermsOfItsOwn(ArchiveFormat format) throws IOException {
        String page = "<script data-nuxt-data=\"a\">[{\"state\":1},{\"slug\":2,\"term\":2},\"hbm\"]</script>";
        files.put("glossary/index.html", page);
        files.put("glossary/_payload.json", "[1]");
        files.put("about/index.html", page.replace("term", "name"));
        files.put("about/_payload.json", "[1]");

        read(format);

        assertThat(given).containsOnlyKeys("glossary/_payload.json", "about/_payload.json");
        assertThat(pages).containsOnlyKeys("glossary/_payload.json").containsEntry("glossary/_payload.json", page);
    }

    @ParameterizedTest
    @EnumSource
    void beginsInTheOneFolderThatABuildLiesIn(ArchiveFormat format) throws IOException {
        files.put("dist/_nuxt/entry.js", "");
        files.put("dist/glossary/nvlink/_payload.json", "[1]");

        read(format);

        assertThat(given).containsOnlyKeys("glossary/nvlink/_payload.json");
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheFolderThatMayBeARoute(ArchiveFormat format) throws IOException {
        files.put("glossary/_payload.json", "[1]");
        files.put("glossary/nvlink/_payload.json", "[1]");

        read(format);

        assertThat(given).containsOnlyKeys("glossary/_payload.json", "glossary/nvlink/_payload.json");
    }

    @ParameterizedTest
    @EnumSource
    void knowsThePagesThatAskToBeLeftOut(ArchiveFormat format) throws IOException {
        files.put("a/_payload.json", "[1]");
        files.put("a/index.html", NOINDEX);
        files.put("b/_payload.json", "[1]");
        files.put("b/index.html", "<head></head>");

        read(format);

        assertThat(keptOut).isEqualTo(Map.of("a/_payload.json", true, "b/_payload.json", false));
    }

    @ParameterizedTest
    @EnumSource
    void leavesOutWhatIsExcluded(ArchiveFormat format) throws IOException {
        files.put("blog/a/_payload.json", "[1]");
        files.put("glossary/nvlink/_payload.json", "[1]");
        exclusion = Exclusion.of(List.of("blog/**"));

        read(format);

        assertThat(given).containsOnlyKeys("glossary/nvlink/_payload.json");
    }

    @ParameterizedTest
    @EnumSource
    void neverWritesWhateverAnEntryIsCalled(ArchiveFormat format) throws IOException {
        files.put("../../outside/_payload.json", "[1]");
        files.put("/etc/_payload.json", "[1]");

        read(format);

        assertThat(given).containsOnlyKeys("../../outside/_payload.json", "etc/_payload.json");
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnEntryAboveTheLimitWithoutHoldingIt(ArchiveFormat format) throws IOException {
        files.put("large/_payload.json", "x".repeat(5_000));
        files.put("small/_payload.json", "[1]");

        Archives.open(source(format), reading()).forEachRemaining(payload -> {
            if (payload.path().startsWith("large")) {
                assertThatThrownBy(() -> payload.read(LIMIT))
                        .isInstanceOf(PayloadFault.class)
                        .hasMessageContaining("5000 bytes")
                        .hasMessageContaining("payload-limit");
                Evidence evidence = payload.evidence(LIMIT);
                assertThat(evidence.bytes()).isEqualTo(5_000);
                assertThat(evidence.sha256()).hasSize(64);
            } else {
                assertThat(payload.read(LIMIT)).isEqualTo("[1]".getBytes(UTF_8));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnArchiveThatIsCutOff(ArchiveFormat format) throws IOException {
        for (int i = 0; i < 50; i++) {
            files.put("t" + i + "/_payload.json", Integer.toString(i).repeat(300));
        }
        Path whole = PackedSite.pack(folder, format, files);
        byte[] bytes = Files.readAllBytes(whole);
        int entry = format == ArchiveFormat.TAR ? 2 * 512 : 0;
        Files.write(whole, Arrays.copyOf(bytes, entry == 0 ? bytes.length - 12 : entry * 10));

        assertThatThrownBy(() -> Archives.open(archive(whole), reading()))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining(whole.toString())
                .hasMessageContaining("nothing was changed");
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsNoArchive(ArchiveFormat format) throws IOException {
        Path file = PackedSite.pack(folder, format, Map.of());
        Files.writeString(file, "no archive ".repeat(200));

        assertThatThrownBy(() -> Archives.open(archive(file), reading())).isInstanceOf(StoreFault.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TAR")
    void refusesABomb(ArchiveFormat format) throws IOException {
        Path file = PackedSite.pack(folder, format, Map.of("_payload.json", "[1]"));
        Source.Archive archive = archive(file);
        Inflation inflation = new Inflation(archive);

        inflation.add(1L << 30);
        assertThatThrownBy(() -> inflation.add(1))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("200 times");
    }

    @Test
    void refusesAnEncryptedZipByName() throws IOException {
        Path zip = PackedSite.pack(folder, ArchiveFormat.ZIP, Map.of("_payload.json", "[1]"));
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 0; i < bytes.length - 10; i++) {
            boolean local = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4;
            boolean central = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
            if (local || central) {
                bytes[i + (local ? 6 : 8)] |= 1;
            }
        }
        Files.write(zip, bytes);

        assertThatThrownBy(() -> Archives.open(archive(zip), reading()))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("encrypted");
    }

    @Test
    void aDamagedEntryOfAZipIsOneBadPayload() throws IOException {
        files.put("a/_payload.json", "0123456789".repeat(50));
        Path zip = PackedSite.pack(folder, ArchiveFormat.ZIP, files);
        byte[] bytes = Files.readAllBytes(zip);
        bytes[30 + "a/_payload.json".length() + 4] ^= 0x55;
        Files.write(zip, bytes);

        try (PayloadStream payloads = Archives.open(archive(zip), reading())) {
            Payload payload = payloads.next();
            assertThatThrownBy(() -> payload.read(LIMIT)).isInstanceOf(PayloadFault.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"site.7z", "site.rar", "site.tar.xz", "site.tar.bz2"})
    void otherKindsAreRefusedByName(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "");

        assertThatThrownBy(() -> SourceParser.at(0, file))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining(".tar.zst");
    }

    private void read(ArchiveFormat format) throws IOException {
        try (PayloadStream payloads = Archives.open(source(format), reading())) {
            payloads.forEachRemaining(payload -> {
                given.put(payload.path(), new String(payload.read(LIMIT), UTF_8));
                keptOut.put(payload.path(), payload.page(1000).isKeptOut());
                payload.page(1000).html().ifPresent(page -> pages.put(payload.path(), new String(page, UTF_8)));
            });
        }
    }

    private Source.Archive source(ArchiveFormat format) throws IOException {
        return archive(PackedSite.pack(folder, format, files));
    }

    private static Source.Archive archive(Path path) {
        return (Source.Archive) SourceParser.at(0, path);
    }

    private ReadContext reading() {
        return new ReadContext(exclusion, LIMIT, SourceOptions.DEFAULT, error -> {}, note -> {});
    }
}
