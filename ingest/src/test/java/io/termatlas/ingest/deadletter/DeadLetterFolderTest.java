package io.termatlas.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.ingest.deadletter.DeadLetterFolder.Letters;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterFolderTest {
    private static final byte[] PAYLOAD = "[not".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void keepsALetterWithItsPayload() throws IOException {
        DeadLetter letter = letter("glossary/hbm/_payload.json", "the payload is cut short");

        letters().keep(letter, PAYLOAD);

        assertThat(letters().list(GlossaryId.DEFAULT).whole()).containsExactly(letter);
        assertThat(files(GlossaryId.DEFAULT)).hasSize(2);
        assertThat(payloads()).containsExactly("[not");
    }

    @Test
    void listsByPathAndGlossary() {
        DeadLetter first = letter("a/_payload.json", "one");
        DeadLetter second = letter("b/_payload.json", "two");
        letters().keep(second, PAYLOAD);
        letters().keep(first, PAYLOAD);

        assertThat(letters().list(GlossaryId.DEFAULT).whole()).containsExactly(first, second);
        assertThat(letters().list(new GlossaryId("other")).whole()).isEmpty();
    }

    @Test
    void replacesALetterOfTheSamePath() throws IOException {
        letters().keep(letter("a", "old"), PAYLOAD);
        letters().keep(letter("a", "new"), "[other".getBytes(StandardCharsets.UTF_8));

        assertThat(letters().list(GlossaryId.DEFAULT).whole()).containsExactly(letter("a", "new"));
        assertThat(payloads()).containsExactly("[other");
    }

    @Test
    void forgetsALetterWhosePathCameGood() throws IOException {
        letters().keep(letter("a", "bad"), PAYLOAD);

        letters().drop(GlossaryId.DEFAULT, "a");
        letters().drop(GlossaryId.DEFAULT, "never there");

        assertThat(letters().list(GlossaryId.DEFAULT).whole()).isEmpty();
        assertThat(files(GlossaryId.DEFAULT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a\u0000b", "\uD800", "con", "a\nb\"c", "."})
    void aHostilePathNamesNoFile(String path) throws IOException {
        letters().keep(letter(path, "bad"), PAYLOAD);

        assertThat(letters().list(GlossaryId.DEFAULT).whole()).hasSize(1);
        assertThat(files(GlossaryId.DEFAULT))
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}\\.(json|payload)"));

        letters().drop(GlossaryId.DEFAULT, path);
        assertThat(files(GlossaryId.DEFAULT)).isEmpty();
    }

    @Test
    void takesAPathOfAnyLength() {
        DeadLetter letter = letter("a/".repeat(100_000), "bad");
        letters().keep(letter, PAYLOAD);

        assertThat(letters().list(GlossaryId.DEFAULT).whole()).containsExactly(letter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\n  \"glossary\" : \"def", "[1]"})
    void namesALetterThatIsDamagedAndReadsTheOthers(String text) throws IOException {
        DeadLetter letter = letter("a", "bad");
        letters().keep(letter, PAYLOAD);
        Path damaged = Files.writeString(folder.resolve("default/0.json"), text);

        assertThat(letters().list(GlossaryId.DEFAULT)).isEqualTo(new Letters(List.of(letter), List.of(damaged)));
    }

    @Test
    void knowsALetterByItsNameAlone() throws IOException {
        letters().keep(letter("a", "bad"), PAYLOAD);
        for (Path file : files(GlossaryId.DEFAULT)) {
            Files.writeString(file, "");
        }

        assertThat(letters().names(GlossaryId.DEFAULT)).containsExactly(DeadLetterFolder.name("a"));
    }

    @Test
    void saysWhenTheFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new DeadLetterFolder(file).keep(letter("a", "bad"), PAYLOAD))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining(file.toString());
    }

    private DeadLetterFolder letters() {
        return new DeadLetterFolder(folder);
    }

    private List<Path> files(GlossaryId glossary) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(glossary.value()))) {
            return files.toList();
        }
    }

    private List<String> payloads() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("default"))) {
            List<Path> payloads =
                    files.filter(file -> file.toString().endsWith(".payload")).toList();
            return payloads.isEmpty() ? List.of() : List.of(Files.readString(payloads.getFirst()));
        }
    }

    private static DeadLetter letter(String path, String reason) {
        return new DeadLetter(
                GlossaryId.DEFAULT, "site", path, "byte 4", reason, Instant.parse("2026-11-23T18:00:00Z"), 4, "ab");
    }
}
