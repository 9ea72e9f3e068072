package io.termatlas.ingest.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.ingest.source.ArchiveFormat;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.work.Failure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CamelTriggersTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void aScheduleTellsWhenARunIsDue() throws InterruptedException {
        BlockingQueue<String> due = new LinkedBlockingQueue<>();
        Failure failure = new Failure();
        try (CamelTriggers triggers = CamelTriggers.start("* * * * * ?", List.of(), due::add, failure)) {
            assertThat(triggers).isNotNull();
            assertThat(due.poll(1, TimeUnit.MINUTES)).isEqualTo("the schedule says so");
            assertThat(due.poll(1, TimeUnit.MINUTES)).isEqualTo("the schedule says so");
        }
        assertThat(failure.isReported()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 15 2 * * ?", "0 0/5 * ? * MON-FRI", "0 0 3 L * ?"})
    void whatQuartzTakesIsASchedule(String cron) {
        CamelTriggers.checkSchedule(cron);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15 2 * * *", "0 75 2 * * ?", "0 15 2 * * *", "nightly", "x y", "", "0 15 2 ? * ?"})
    void anotherIsRefusedWithTheReasonAndAnExample(String cron) {
        assertThatThrownBy(() -> CamelTriggers.checkSchedule(cron))
                .isInstanceOf(UsageFault.class)
                .hasMessageStartingWith("'" + cron + "' is no schedule: ")
                .hasMessageContaining("'0 15 2 * * ?' for a quarter past two")
                .hasMessageNotContaining("java.");
    }

    @Test
    void onlyFilesAreWatched() {
        List<Source> files = List.of(
                new Source.Folder(0, folder), new Source.Archive(1, folder.resolve("a.zip"), ArchiveFormat.ZIP));
        assertThat(CamelTriggers.watchable(files)).hasSize(2);
        assertThatThrownBy(
                        () -> CamelTriggers.watchable(List.of(new Source.Site(0, URI.create("https://example.org/")))))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("https://example.org/", "by a schedule");
    }

    @Test
    void aChangeIsToldOnceWhenTheFilesHaveComeToRest() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "1");
        SourceWatch watch = watch(2);
        assertThat(look(watch)).isFalse();

        Files.writeString(file, "12");
        assertThat(look(watch)).isFalse();
        Files.writeString(file, "123");
        assertThat(look(watch)).isFalse();
        assertThat(look(watch)).isFalse();
        assertThat(look(watch)).isTrue();
        assertThat(look(watch)).isFalse();
        assertThat(look(watch)).isFalse();
    }

    @Test
    void aFileThatGoesOrMovesOrIsTouchedIsAChange() throws IOException {
        Files.createDirectories(folder.resolve("site/below"));
        Path file = Files.writeString(folder.resolve("site/below/a.json"), "1");
        SourceWatch watch = watch(0);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
        assertThat(look(watch)).isTrue();
        Files.move(file, folder.resolve("site/b.json"));
        assertThat(look(watch)).isTrue();
        Files.delete(folder.resolve("site/b.json"));
        assertThat(look(watch)).isTrue();
        assertThat(look(watch)).isFalse();
    }

    @Test
    void aFolderThatIsNotThereIsBeingBuilt() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Path file = Files.writeString(site.resolve("a.json"), "1");
        SourceWatch watch = new SourceWatch(List.of(new Source.Folder(0, site)), 0);
        Files.delete(file);
        Files.delete(site);
        assertThat(look(watch)).isFalse();
        Files.createDirectories(site);
        Files.writeString(site.resolve("b.json"), "2");
        assertThat(look(watch)).isTrue();
    }

    @Test
    void theTimerLooks() throws IOException, InterruptedException {
        BlockingQueue<String> due = new LinkedBlockingQueue<>();
        Failure failure = new Failure();
        try (CamelTriggers triggers =
                CamelTriggers.start(null, List.of(new Source.Folder(0, folder)), due::add, failure)) {
            assertThat(triggers).isNotNull();
            Files.writeString(folder.resolve("a.json"), "1");
            assertThat(due.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("a source has changed");
        }
    }

    private SourceWatch watch(int restingLooks) {
        return new SourceWatch(List.of(new Source.Folder(0, folder)), restingLooks);
    }

    /// Waits until it does look: it does so only as often as a look is cheap.
    private static boolean look(SourceWatch watch) {
        while (!watch.isTime()) {
            Thread.onSpinWait();
        }
        return watch.isSettledChange();
    }
}
