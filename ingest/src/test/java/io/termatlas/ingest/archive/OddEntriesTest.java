package io.termatlas.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.ingest.source.ArchiveFormat;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.SourceOptions;
import io.termatlas.model.fault.PayloadFault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Entries that are no plain files of names of their own.
class OddEntriesTest {
    private static final long LIMIT = 1_000;
    private static final int SYMBOLIC_LINK = 0120777;
    private static final int PIPE = 0010644;

    @TempDir
    private Path folder;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, String> given = new TreeMap<>();
    private final Map<String, String> pages = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> sourceErrors = new ArrayList<>();
    private Charset names = UTF_8;
    private Zip64Mode zip64 = Zip64Mode.AsNeeded;
    private SourceOptions options = SourceOptions.DEFAULT;

    private record Entry(String name, String content, long modified, char type) {}

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR"})
    void ofOneNameTheLastEntryWinsAsUnpackingWould(ArchiveFormat format) throws IOException {
        file("a/_payload.json", "[1]", 9_000_000);
        file("b/_payload.json", "[2]", 9_000_000);
        file("./a//_payload.json", "[3]", 1_000_000);
        file("x/../c.html", "old", 9_000_000);
        file("c.html", "new", 9_000_000);
        file("d/_payload.json", "[4]", 9_000_000);
        file("d/index.html", page("old"), 9_000_000);
        file("d/index.html", page("new"), 1_000_000);

        read(format);

        assertThat(given)
                .isEqualTo(Map.of(
                        "a/_payload.json", "[3]", "b/_payload.json", "[2]", "c.html", "new", "d/_payload.json", "[4]"));
        assertThat(pages).isEqualTo(Map.of("d/_payload.json", page("new")));
        assertThat(notes)
                .hasSize(2)
                .anySatisfy(note -> assertThat(note).contains("a/_payload.json: 2 entries", "the last"));
        assertThat(sourceErrors).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR"})
    void ofSeveralNamesOfOnePathTheNewestWins(ArchiveFormat format) throws IOException {
        file("a/_payload.json?_b=1", "[1]", 5_000_000);
        file("a/_payload.json?_b=2", "[2]", 9_000_000);
        file("a/_payload.json?_b=2", "[3]", 1_000_000);
        file("a/_payload.json?_b=3", "[4]", 3_000_000);
        file("caf%C3%A9/_payload.json", "[5]", 5_000_000);
        file("cafe\u0301/_payload.json", "[6]", 9_000_000);
        file("caf\u00e9/_payload.json", "[7]", 7_000_000);
        file("A/_payload.json", "[8]", 9_000_000);

        read(format);

        assertThat(given)
                .isEqualTo(
                        Map.of("a/_payload.json", "[1]", "caf\u00e9/_payload.json", "[6]", "A/_payload.json", "[8]"));
        assertThat(notes)
                .hasSize(2)
                .anySatisfy(note -> assertThat(note).contains("4 entries", "the newest", "a/_payload.json?_b=1."));
    }

    private static String page(String text) {
        return "<script data-nuxt-data=\"a\">[{\"state\":1},{\"slug\":2,\"term\":2},\"" + text + "\"]</script>";
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR"})
    void passesOverWhatIsNoFileAndCountsIt(ArchiveFormat format) throws IOException {
        file("a/_payload.json", "[1]", 0);
        entries.add(new Entry("b/_payload.json", "../a/_payload.json", 0, 's'));
        entries.add(new Entry("a/index.html", "../../etc/passwd", 0, 's'));
        entries.add(new Entry("c/_payload.json", "", 0, 'p'));
        entries.add(new Entry("x/node_modules/.bin/nuxt", "../nuxt", 0, 's'));

        read(format);

        assertThat(given).isEqualTo(Map.of("a/_payload.json", "[1]"));
        assertThat(notes).singleElement().asString().contains("3 in all");
        assertThat(sourceErrors).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ZIP", "TAR"})
    void passesOverHiddenFoldersAndWhatNpmInstallsBelowTheFolderThatWasPacked(ArchiveFormat format) throws IOException {
        file(".output/public/a/_payload.json", "[1]", 0);
        file(".output/public/.git/_payload.json", "[2]", 0);
        file(".output/public/.well-known/_payload.json", "[3]", 0);
        file(".output/public/b/node_modules/c/index.html", "[4]", 0);
        file(".output/public/.hidden.html", "[5]", 0);

        read(format);

        assertThat(given.values()).containsExactlyInAnyOrder("[1]", "[3]", "[5]");
    }

    @Test
    void aHardLinkIsItsTargetsContent() throws IOException {
        link("early/_payload.json", "store/1");
        file("store/1", "[1]", 0);
        link("a/_payload.json", "./store/1");
        link("b/_payload.json", "a/_payload.json");
        file("c/_payload.json", "[2]", 0);
        link("d/_payload.json", "c/_payload.json");
        file("c/_payload.json", "[3]", 0);
        file("e/_payload.json", "[4]", 0);
        link("e/_payload.json", "store/1");
        file("e/index.html", "", 0);
        file("f/page", page("f"), 0);
        file("f/_payload.json", "[6]", 0);
        link("f/index.html", "f/page");

        read(ArchiveFormat.TAR);

        assertThat(given)
                .isEqualTo(Map.of(
                        "early/_payload.json", "[1]",
                        "a/_payload.json", "[1]",
                        "b/_payload.json", "[1]",
                        "c/_payload.json", "[3]",
                        "d/_payload.json", "[2]",
                        "e/_payload.json", "[1]",
                        "f/_payload.json", "[6]"));
        assertThat(pages).containsOnlyKeys("f/_payload.json");
        assertThat(sourceErrors).isEmpty();
    }

    @Test
    void promise5IsNotCompleteWithALinkToNothing() throws IOException {
        file("a/_payload.json", "[1]", 0);
        link("b/_payload.json", "gone");
        link("c/_payload.json", "d/_payload.json");
        link("d/_payload.json", "c/_payload.json");
        link("style.css", "gone");

        read(ArchiveFormat.TAR);

        assertThat(given).isEqualTo(Map.of("a/_payload.json", "[1]"));
        assertThat(sourceErrors)
                .hasSize(3)
                .anySatisfy(error -> assertThat(error).contains("b/_payload.json", "gone", "Nothing is removed"));
    }

    @Test
    void promise5IsNotCompleteWithAnEntryThatCannotBeOpened() throws IOException {
        file("a/_payload.json", "0123456789".repeat(50), 0);
        file("b/_payload.json", "[1]", 0);
        Path zip = pack(ArchiveFormat.ZIP);
        byte[] bytes = Files.readAllBytes(zip);
        bytes[30 + "a/_payload.json".length() + 6] ^= 0x55;
        Files.write(zip, bytes);

        read(new Source.Archive(0, zip, ArchiveFormat.ZIP));

        assertThat(given).containsOnlyKeys("b/_payload.json");
        assertThat(refused).containsOnlyKeys("a/_payload.json");
        assertThat(sourceErrors).singleElement().asString().contains("a/_payload.json", "cannot be opened");
    }

    @ParameterizedTest
    @CsvSource({"8, 1", "10, 2", "10, 64"})
    void promise5IsNotCompleteWithAnEncryptedEntryOrOneOfAnUnknownMethod(int field, int value) throws IOException {
        names = Charset.forName("IBM437");
        file("\u00fcber/_payload.json", "[0]", 0);
        file("a/_payload.json", "[1]", 0);
        file("a/index.html", page("a"), 0);
        file("b/_payload.json", "[2]", 0);
        file("c/_payload.json", "[3]", 0);
        file("c/index.html", page("c"), 0);
        Path zip = pack(ArchiveFormat.ZIP);
        spoil(zip, "b/_payload.json", field, value);
        spoil(zip, "c/index.html", field, value);

        read(new Source.Archive(0, zip, ArchiveFormat.ZIP));

        assertThat(given).containsOnlyKeys("\u00fcber/_payload.json", "a/_payload.json", "c/_payload.json");
        assertThat(pages).containsOnlyKeys("a/_payload.json");
        assertThat(refused).containsOnlyKeys("b/_payload.json");
        assertThat(sourceErrors)
                .hasSize(2)
                .anySatisfy(error -> assertThat(error).contains("The entry b/_payload.json", "cannot be opened"))
                .anySatisfy(error -> assertThat(error).contains("The entry c/index.html", "cannot be opened"));
    }

    /// Writes a field of the entry's header in the table of contents.
    private static void spoil(Path zip, String name, int field, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        String text = new String(bytes, ISO_8859_1);
        int central = text.lastIndexOf(name) - 46;
        assertThat(text.substring(central, central + 4)).isEqualTo("PK\u0001\u0002");
        bytes[central + field] |= (byte) value;
        int local = text.indexOf(name) - 30;
        bytes[local + field - 2] |= (byte) value;
        Files.write(zip, bytes);
    }

    @Test
    void readsNamesAsWindowsWritesThem() throws IOException {
        names = Charset.forName("IBM437");
        file("\u00fcber/_payload.json", "[1]", 0);

        read(ArchiveFormat.ZIP);

        assertThat(given).containsOnlyKeys("\u00fcber/_payload.json");
        assertThat(notes).singleElement().asString().contains("CP437").contains("zip-charset");
    }

    @Test
    void readsNamesInTheCharsetThatTheUserNames() throws IOException {
        names = Charset.forName("Shift_JIS");
        options = new SourceOptions(false, names);
        file("\u7528\u8a9e/_payload.json", "[1]", 0);
        entries.add(new Entry("\u7528/_payload.json", "x", 0, 's'));

        read(ArchiveFormat.ZIP);

        assertThat(given).containsOnlyKeys("\u7528\u8a9e/_payload.json");
        assertThat(notes).singleElement().asString().contains("1 in all");
    }

    @Test
    void readsALongNameOfATarAndAZipOfTheLargeKind() throws IOException {
        file("long/".repeat(60) + "_payload.json", "[1]", 0);

        read(ArchiveFormat.TAR);
        assertThat(given).containsOnlyKeys("long/".repeat(60) + "_payload.json");

        given.clear();
        zip64 = Zip64Mode.AlwaysWithCompatibility;
        entries.add(new Entry("link/_payload.json", "x", 0, 's'));
        read(ArchiveFormat.ZIP);
        assertThat(given).containsOnlyKeys("long/".repeat(60) + "_payload.json");
    }

    private void file(String name, String content, long modified) {
        entries.add(new Entry(name, content, modified, 'f'));
    }

    private void link(String name, String target) {
        entries.add(new Entry(name, target, 0, 'h'));
    }

    private void read(ArchiveFormat format) throws IOException {
        read(new Source.Archive(0, pack(format), format));
    }

    private void read(Source.Archive archive) {
        ReadContext reading = new ReadContext(Exclusion.NONE, LIMIT, options, sourceErrors::add, notes::add);
        try (PayloadStream payloads = Archives.open(archive, reading)) {
            payloads.forEachRemaining(this::take);
        }
    }

    private void take(Payload payload) {
        try {
            assertThat(given.put(payload.path(), new String(payload.read(LIMIT), UTF_8)))
                    .as(payload.path())
                    .isNull();
        } catch (PayloadFault e) {
            refused.put(payload.path(), e.reason());
        }
        payload.page(LIMIT).html().ifPresent(page -> pages.put(payload.path(), new String(page, UTF_8)));
    }

    private Path pack(ArchiveFormat format) throws IOException {
        Path archive = folder.resolve(format == ArchiveFormat.ZIP ? "site.zip" : "site.tar");
        try (OutputStream packed = Files.newOutputStream(archive)) {
            if (format == ArchiveFormat.ZIP) {
                zip(packed);
            } else {
                tar(packed);
            }
        }
        return archive;
    }

    @SuppressWarnings("PreferCharsetOverload") // which is not public
    private void zip(OutputStream packed) throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(packed)) {
            zip.setEncoding(names.name());
            zip.setUseLanguageEncodingFlag(names.equals(UTF_8));
            zip.setUseZip64(zip64);
            for (Entry entry : entries) {
                ZipArchiveEntry header = new ZipArchiveEntry(entry.name);
                header.setTime(entry.modified + 1_000_000_000_000L);
                switch (entry.type) {
                    case 's' -> header.setUnixMode(SYMBOLIC_LINK);
                    case 'p' -> header.setUnixMode(PIPE);
                    default -> header.setUnixMode(0100644);
                }
                zip.putArchiveEntry(header);
                zip.write(entry.content.getBytes(UTF_8));
                zip.closeArchiveEntry();
            }
        }
    }

    private void tar(OutputStream packed) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            for (Entry entry : entries) {
                TarArchiveEntry header = switch (entry.type) {
                    case 's' -> linkHeader(entry, TarConstants.LF_SYMLINK);
                    case 'h' -> linkHeader(entry, TarConstants.LF_LINK);
                    case 'p' -> new TarArchiveEntry(entry.name, TarConstants.LF_FIFO);
                    default -> new TarArchiveEntry(entry.name, true);
                };
                byte[] content = entry.type == 'f' ? entry.content.getBytes(UTF_8) : new byte[0];
                header.setModTime(entry.modified + 1_000_000_000_000L);
                header.setSize(content.length);
                tar.putArchiveEntry(header);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
    }

    private static TarArchiveEntry linkHeader(Entry entry, byte type) {
        TarArchiveEntry header = new TarArchiveEntry(entry.name, type);
        header.setLinkName(entry.content);
        return header;
    }
}
