package io.termatlas.ingest.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.SourceOptions;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// How the threads of a crawl end.
@Timeout(20)
class CrawlTest extends SiteVisits {

    @Test
    void anErrorInAFetchingThreadEndsTheCrawlAsItIs() {
        OutOfMemoryError error = new OutOfMemoryError("a page of 31 MB");
        site.serve("/", "text/html; charset=unknown", "a page whose charset is worth a note");

        try (PayloadStream payloads = open(note -> {
            throw error;
        })) {
            assertThatThrownBy(() -> payloads.forEachRemaining(payload -> {})).isSameAs(error);
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void closingDoesNotWaitForASiteThatDoesNotAnswer() {
        settings = new SiteSettings(3, 1_000, 100, 1L << 30, Duration.ofSeconds(60), 2, Duration.ofSeconds(5), "Test");
        site.page("/", "<a href='/slow'>a page that takes its time</a>");
        site.slow("/slow", 60_000, "slow");

        try (PayloadStream payloads = open(notes::add)) {
            assertThat(payloads.hasNext()).isTrue();
            while (!site.requests().contains("/slow")) {
                Thread.onSpinWait();
            }
        }
    }

    private PayloadStream open(Consumer<String> notes) {
        Source.Site source = new Source.Site(0, site.address());
        return new SiteCrawler(settings, folder)
                .open(source, new ReadContext(exclusion, LIMIT, SourceOptions.DEFAULT, sourceErrors::add, notes));
    }
}
