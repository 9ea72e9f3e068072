package io.termatlas.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.ingest.deadletter.DeadLetter.Context;
import io.termatlas.ingest.deadletter.DeadLetterFolder.Letters;
import io.termatlas.ingest.source.PageFailure;
import io.termatlas.ingest.source.SiblingPage;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterFolderTest {
    private static final byte[] PAYLOAD = "[not".getBytes(StandardCharsets.UTF_8);

    private static final Context THEN = Context.of(3, SiblingPage.SILENT);

    @TempDir
    private Path folder;

    @Test
    void keepsALetterWithItsPayload() throws IOException {
        DeadLetter letter = letter("glossary/hbm/_payload.json", "the payload is cut short");

        keep(letter, PAYLOAD);

        assertThat(letters().list(GlossaryId.DEFAULT).whole()).containsExactly(letter);
        assertThat(files(GlossaryId.DEFAULT)).hasSize(2);
        assertThat(payloads()).containsExactly("[not");
    }

    @Test
    void listsByPathAndGlossary() {
        DeadLetter first = letter("a/_payload.json", "one");
        DeadLetter second = letter("b/_payload.json", "two");
        keep(second, PAYLOAD);
        keep(first, PAYLOAD);

        assertThat(letters().list(GlossaryId.DEFAULT).whole()).containsExactly(first, second);
        assertThat(letters().list(new GlossaryId("other")).whole()).isEmpty();
    }

    @Test
    void replacesALetterOfTheSamePath() throws IOException {
        keep(letter("a", "old"), PAYLOAD);
        keep(letter("a", "new"), "[other".getBytes(StandardCharsets.UTF_8));

        assertThat(letters().list(GlossaryId.DEFAULT).whole()).containsExactly(letter("a", "new"));
        assertThat(payloads()).containsExactly("[other");
    }

    @Test
    void forgetsALetterWhosePathCameGood() throws IOException {
        keep(letter("a", "bad"), PAYLOAD);

        drop("a");
        drop("never there");

        assertThat(letters().list(GlossaryId.DEFAULT).whole()).isEmpty();
        assertThat(files(GlossaryId.DEFAULT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a\u0000b", "\uD800", "con", "a\nb\"c", "."})
    void aHostilePathNamesNoFile(String path) throws IOException {
        keep(letter(path, "bad"), PAYLOAD);

        assertThat(letters().list(GlossaryId.DEFAULT).whole()).hasSize(1);
        assertThat(files(GlossaryId.DEFAULT))
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}\\.(json|payload)"));

        drop(path);
        assertThat(files(GlossaryId.DEFAULT)).isEmpty();
    }

    @Test
    void takesAPathOfAnyLength() {
        DeadLetter letter = letter("a/".repeat(100_000), "bad");
        keep(letter, PAYLOAD);

        assertThat(letters().list(GlossaryId.DEFAULT).whole()).containsExactly(letter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\n  \"glossary\" : \"def", "[1]"})
    void namesALetterThatIsDamagedAndReadsTheOthers(String text) throws IOException {
        DeadLetter letter = letter("a", "bad");
        keep(letter, PAYLOAD);
        Path damaged = Files.writeString(folder.resolve("default/0.json"), text);

        assertThat(letters().list(GlossaryId.DEFAULT)).isEqualTo(new Letters(List.of(letter), List.of(damaged)));
    }

    @Test
    void knowsALetterByItsNameAlone() throws IOException {
        keep(letter("a", "bad"), PAYLOAD);
        for (Path file : files(GlossaryId.DEFAULT)) {
            Files.writeString(file, "");
        }

        assertThat(letters().names(GlossaryId.DEFAULT)).containsOnlyKeys(DeadLetterFolder.name("a"));
    }

    @Test
    void saysWhenTheFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new DeadLetterFolder(file)
                        .replace(GlossaryId.DEFAULT, "a", Set.of(), List.of(letter("a", "bad")), PAYLOAD))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void keepsALetterForEachObjectOfOnePayload() throws IOException {
        DeadLetter named = ofObject("hbm", "/a/0");
        DeadLetter nameless = ofObject("at /a/1", "/a/1");

        keep(List.of(named, nameless));

        assertThat(letters().list(GlossaryId.DEFAULT).whole()).containsExactly(nameless, named);
        assertThat(payloads()).containsExactly("[not");
        assertThat(letters().names(GlossaryId.DEFAULT))
                .hasEntrySatisfying(
                        DeadLetterFolder.name("a"), names -> assertThat(names).hasSize(2));
    }

    @Test
    void eachReadingOfAPathReplacesItsLetters() throws IOException {
        keep(List.of(ofObject("hbm", "/a/0"), ofObject("pcie", "/a/1")));
        keep(letter("b", "of another path"), PAYLOAD);

        keep(List.of(ofObject("pcie", "/a/7")));
        assertThat(letters().list(GlossaryId.DEFAULT).whole())
                .containsExactly(ofObject("pcie", "/a/7"), letter("b", "of another path"));

        keep(letter("a", "whole"), PAYLOAD);
        assertThat(letters().list(GlossaryId.DEFAULT).whole())
                .containsExactly(letter("a", "whole"), letter("b", "of another path"));

        keep(List.of(ofObject("hbm", "/a/0")));
        drop("a");
        drop("b");
        assertThat(files(GlossaryId.DEFAULT)).isEmpty();
    }

    @Test
    void rememberWhatThePageSaid() {
        SiblingPage page = SiblingPage.of(PageFailure.OF_A_PART).keptOut();
        DeadLetter letter = letter("a", "bad", Context.of(7, page));
        keep(letter, PAYLOAD);
        assertThat(letters().list(GlossaryId.DEFAULT).whole()).containsExactly(letter);
        assertThat(letter.context().page()).isEqualTo(page);
    }

    /// As 0.1 wrote them: without the name of an object.
    @Test
    void readsAndReplacesTheLettersOfTheFormerRelease() throws IOException {
        Path letters = Files.createDirectories(folder.resolve("default"));
        String name = DeadLetterFolder.name("a");
        Files.writeString(letters.resolve(name + ".json"), """
                {"glossary": "default", "source": "site", "path": "a", "place": "byte 4", "reason": "bad",
                 "at": "2026-11-23T18:00:00Z", "bytes": 4, "sha256": "ab"}""");
        Files.writeString(letters.resolve(name + ".payload"), "[not");

        DeadLetter former = letter("a", "bad", Context.of(Context.UNKNOWN, SiblingPage.SILENT));
        assertThat(letters().list(GlossaryId.DEFAULT)).isEqualTo(new Letters(List.of(former), List.of()));

        keep(List.of(ofObject("hbm", "/a/0")));
        assertThat(letters().list(GlossaryId.DEFAULT).whole()).containsExactly(ofObject("hbm", "/a/0"));
    }

    private void keep(DeadLetter letter, byte[] payload) {
        letters().replace(letter.glossary(), letter.path(), former(letter.path()), List.of(letter), payload);
    }

    private void keep(List<DeadLetter> ofA) {
        letters().replace(GlossaryId.DEFAULT, "a", former("a"), ofA, PAYLOAD);
    }

    private void drop(String path) {
        letters().replace(GlossaryId.DEFAULT, path, former(path), List.of(), new byte[0]);
    }

    private Set<String> former(String path) {
        return letters().names(GlossaryId.DEFAULT).getOrDefault(DeadLetterFolder.name(path), Set.of());
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
        return letter(path, reason, THEN);
    }

    private static DeadLetter letter(String path, String reason, Context context) {
        return new DeadLetter(
                GlossaryId.DEFAULT,
                "site",
                path,
                "",
                "byte 4",
                reason,
                Instant.parse("2026-11-23T18:00:00Z"),
                4,
                "ab",
                context);
    }

    private static DeadLetter ofObject(String object, String place) {
        return new DeadLetter(
                GlossaryId.DEFAULT,
                "site",
                "a",
                object,
                place,
                "bad",
                Instant.parse("2026-11-23T18:00:00Z"),
                4,
                "ab",
                THEN);
    }
}
