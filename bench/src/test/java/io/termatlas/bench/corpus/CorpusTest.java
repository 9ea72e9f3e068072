package io.termatlas.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.UsageFault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {
    @TempDir
    Path temporary = Path.of("");

    @Test
    void isTheSameBytesEveryTime() throws IOException {
        assertThat(tarOf(TinyWordNet.CONCEPTS, "one")).hasSameBinaryContentAs(tarOf(TinyWordNet.CONCEPTS, "two"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 7, 8, 12})
    void ofFewerConceptsIsTheBeginningOfOneOfMore(int count) throws IOException {
        Map<String, String> beginning = new LinkedHashMap<>();
        pagesOf(tarOf(TinyWordNet.CONCEPTS, "all")).entrySet().stream()
                .limit(count)
                .forEach(page -> beginning.put(page.getKey(), page.getValue()));

        assertThat(pagesOf(tarOf(count, "few"))).containsExactlyEntriesOf(beginning);
    }

    @Test
    void isTheSamePagesInAFolderAsInAnArchive() throws IOException {
        Path folder = temporary.resolve("site");
        TinyWordNet.corpus(TinyWordNet.CONCEPTS).writeTo(FolderSite.open(folder), progress -> {});

        assertThat(pagesIn(folder)).isEqualTo(pagesOf(tarOf(TinyWordNet.CONCEPTS, "archive")));
    }

    @Test
    void listsItsTermsWhenAsked() throws IOException {
        Path folder = temporary.resolve("site");
        new Corpus(TinyWordNet.open(), Headwords.of(TinyWordNet.open()), 2, true, null)
                .writeTo(FolderSite.open(folder), progress -> {});

        assertThat(pagesIn(folder))
                .containsOnlyKeys(
                        "glossary/_payload.json",
                        "glossary/thing-n-1/_payload.json",
                        "glossary/engine-n-1/_payload.json")
                .extractingByKey("glossary/_payload.json")
                .asString()
                .contains("\"thing-n-1\"", "\"engine-n-1\"", "\"A machine that turns fuel into motion.\"")
                .doesNotContain("explanation");
    }

    @Test
    void countsWhatAnIngestionOfItShouldComeTo() {
        Tally tally = TinyWordNet.corpus(2).writeTo(FolderSite.open(temporary), progress -> {});

        assertThat(tally)
                .hasToString("2 terms, 6 relations, 4 missing terms, 2 questions, %d bytes of payload"
                        .formatted(tally.bytes()));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 14})
    void isOfAsManyConceptsAsTheDictionaryHas(int count) {
        assertThatThrownBy(() -> TinyWordNet.corpus(count))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("this dictionary has 13");
    }

    private Path tarOf(int count, String name) {
        Path file = temporary.resolve(name + ".tar");
        try (Site site = TarSite.open(file)) {
            TinyWordNet.corpus(count).writeTo(site, progress -> {});
        }
        return file;
    }

    private static Map<String, String> pagesOf(Path tar) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(tar)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                pages.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return pages;
    }

    private static Map<String, String> pagesIn(Path folder) throws IOException {
        Map<String, String> pages = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                pages.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return pages;
    }
}
