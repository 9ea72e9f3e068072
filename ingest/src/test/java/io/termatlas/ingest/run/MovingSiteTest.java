package io.termatlas.ingest.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.StoreFault;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site that another build replaces while it is read, and a clock that is set back.
class MovingSiteTest {
    /// More than are found before the first is read.
    private static final int PAGES = 3_000;

    @TempDir
    private Path folder;

    private SiteRuns site;

    @BeforeEach
    void publishATerm() throws IOException {
        site = new SiteRuns(folder);
        site.write(
                "glossary/nvlink/_payload.json",
                PayloadWriter.page(aTerm("nvlink").build()));
    }

    @Test
    void promise5AFolderThatIsReplacedWhileItIsReadChangesNothing() throws IOException {
        site.run();
        for (int page = 0; page < PAGES; page++) {
            site.write("glossary/t" + page + "/_payload.json", PayloadWriter.pageWithoutTerm());
        }
        Path next = folder.resolve("next/glossary/pcie/_payload.json");
        Files.createDirectories(next.getParent());
        Files.writeString(next, PayloadWriter.page(aTerm("pcie").build()));

        assertThatThrownBy(() -> site.run(atTheFirstPage(this::replaceTheSite)))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("was replaced while it was read")
                .hasMessageContaining("ingest it again");

        assertThat(site.stores().indexDump()).containsOnlyKeys("nvlink");
        assertThat(site.stores().indexLedger().generation()).isEqualTo(1);
        site.delete("glossary/pcie/_payload.json");
        site.write(
                "glossary/nvlink/_payload.json",
                PayloadWriter.page(aTerm("nvlink").build()));
        assertThat(site.run().changedAnything()).isFalse();
    }

    private void replaceTheSite() {
        try {
            Files.move(site.root(), folder.resolve("former"));
            Files.move(folder.resolve("next"), site.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Progress atTheFirstPage(Runnable action) {
        AtomicBoolean isDone = new AtomicBoolean();
        return new Progress() {
            @Override
            public void begin(Stage stage, long expected) {}

            @Override
            public void advance(long count) {
                if (isDone.compareAndSet(false, true)) {
                    action.run();
                }
            }
        };
    }

    @Test
    void aClockThatIsSetBackDoesNotSetTheGenerationBack() throws IOException {
        Instant before = Instant.parse("2026-03-02T00:00:00Z");
        Instant setBack = Instant.parse("2026-03-01T00:00:00Z");
        site.runAt(before);
        site.write(
                "glossary/nvlink/_payload.json",
                PayloadWriter.page(aTerm("nvlink").defined("A link.").build()));

        assertThat(site.runAt(setBack).generation()).isEqualTo(2);

        assertThat(site.stores().indexLedger().generation()).isEqualTo(2);
        assertThat(site.stores().indexLedger().committedAt()).isEqualTo(setBack);
        assertThat(site.stores().graphLedger()).isEqualTo(site.stores().indexLedger());
        assertThat(site.runAt(setBack.minusSeconds(1)).changedAnything()).isFalse();
    }
}
