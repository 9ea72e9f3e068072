package io.termatlas.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.termatlas.ingest.deadletter.DeadLetter.Context;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.SiblingPage;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.store.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private DeadLetter keep(String path, Instant at, long bytes, String... objects) {
        List<DeadLetter> letters = List.of(objects).stream()
                .map(object -> letter(path, object, at, bytes))
                .toList();
        new DeadLetterFolder(folder).replace(GlossaryId.DEFAULT, path, Set.of(), letters, new byte[] {1, 2, 3});
        return letters.getFirst();
    }

    private static DeadLetter letter(String path, String object, Instant at, long bytes) {
        return new DeadLetter(
                GlossaryId.DEFAULT,
                "site",
                path,
                object,
                "",
                "bad",
                at,
                bytes,
                "ab",
                Context.of(4, SiblingPage.SILENT.keptOut()));
    }

    private Replay replay() {
        DeadLetterFolder letters = new DeadLetterFolder(folder);
        return Replay.of(letters, letters.list(GlossaryId.DEFAULT).whole());
    }

    @Test
    void readsAPayloadOnceWithWhatItsPageSaid() {
        keep("glossary/a/_payload.json", NOON, 3, "one", "two");
        assertThat(replay().payloads()).singleElement().satisfies(payload -> {
            assertThat(payload.path()).isEqualTo("glossary/a/_payload.json");
            assertThat(payload.source().name()).isEqualTo("site");
            assertThat(payload.read(3)).containsExactly(1, 2, 3);
            assertThat(payload.page(3).isKeptOut()).isTrue();
        });
    }

    @Test
    void ranksMessagesByTheTimeOfTheirLetters() {
        keep("message-c", NOON, 3, "");
        keep("message-a", NOON.plusSeconds(1), 3, "");
        keep("message-b", NOON.minusSeconds(1), 3, "");
        keep("glossary/a/_payload.json", NOON.minusSeconds(2), 3, "");
        assertThat(replay().payloads())
                .extracting(Payload::path, Payload::ordinal)
                .containsExactlyInAnyOrder(
                        tuple("glossary/a/_payload.json", 0),
                        tuple("message-b", 1),
                        tuple("message-c", 2),
                        tuple("message-a", 3));
    }

    @Test
    void leavesOutWhatWasNotKeptWhole() {
        DeadLetter large = keep("large", NOON, 70_000, "");
        DeadLetter unopened = keep("unopened", NOON, 0, "");
        assertThat(replay()).isEqualTo(new Replay(List.of(), List.of(large, unopened)));
        assertThat(replay().source()).isEmpty();
    }

    @Test
    void givesWayToALaterGenerationAndToALaterTime() {
        keep("a", NOON, 3, "");
        Payload letter = replay().payloads().getFirst();
        assertThat(letter.givesWayTo(ledger(4, NOON))).isFalse();
        assertThat(letter.givesWayTo(ledger(3, NOON.minus(Duration.ofDays(1))))).isFalse();
        assertThat(letter.givesWayTo(ledger(5, NOON.minusSeconds(1)))).isTrue();
        assertThat(letter.givesWayTo(ledger(3, NOON.plusSeconds(1)))).isTrue();
    }

    private static Ledger ledger(long generation, Instant committedAt) {
        return new Ledger(Glossary.of(GlossaryId.DEFAULT), generation, 1, committedAt, "", false);
    }
}
