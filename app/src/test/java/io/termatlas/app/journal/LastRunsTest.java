package io.termatlas.app.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.app.data.DataFolder;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.UnfindableFault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRunsTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final GlossaryId DOCS = new GlossaryId("docs");

    @TempDir
    private Path folder;

    private LastRuns runs;

    @BeforeEach
    void fail() {
        DataFolder data = new DataFolder(folder);
        runs = new LastRuns(data);
        RunNote note = new RunNote(data, Clock.fixed(NOW, ZoneOffset.UTC));
        assertThatThrownBy(() -> note.of(DOCS, RunKind.RUN, () -> 3, null, () -> {
                    throw new UnfindableFault("The name NVLink does not find its term.");
                }))
                .isInstanceOf(UnfindableFault.class);
    }

    @Test
    void aFailedRunIsNotedWithItsReason() {
        assertThat(runs.all()).singleElement().satisfies(last -> {
            assertThat(last.outcome()).isEqualTo("unfindable");
            assertThat(last.reason()).isEqualTo("The name NVLink does not find its term.");
            assertThat(last.endedAt()).isEqualTo(NOW);
            assertThat(last.succeededAt()).isNull();
            assertThat(last.retries()).isEqualTo(3);
            assertThat(last.isAlarm()).isTrue();
        });
    }

    @Test
    void aNoteThatNamesWhatIsNotToBeKeptGoes() {
        runs.drop(DOCS, bytes -> new String(bytes, UTF_8).contains("PCIe"));
        runs.drop(new GlossaryId("other"), bytes -> true);
        assertThat(runs.all()).hasSize(1);
        runs.drop(DOCS, bytes -> new String(bytes, UTF_8).contains("NVLink"));
        assertThat(runs.all()).isEmpty();
    }
}
