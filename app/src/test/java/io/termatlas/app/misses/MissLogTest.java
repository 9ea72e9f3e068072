package io.termatlas.app.misses;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.GlossaryId;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MissLogTest {
    private static final GlossaryId GLOSSARY = new GlossaryId("default");

    static List<Throwable> errors() {
        return List.of(new OutOfMemoryError("a write"), new IllegalStateException("a defect"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void anErrorInAWriteEndsNeitherTheLogNorLosesAQuery(Throwable error) throws InterruptedException {
        AtomicInteger writes = new AtomicInteger();
        BlockingQueue<Misses> kept = new LinkedBlockingQueue<>();
        BiConsumer<GlossaryId, Misses> store = (glossary, misses) -> {
            if (writes.getAndIncrement() == 0) {
                throwUnchecked(error);
            }
            kept.add(misses);
        };
        try (MissLog log = MissLog.start(store, Duration.ofMillis(1))) {
            log.accept(GLOSSARY, noHit("nvlnk "));

            assertThat(kept.poll(20, TimeUnit.SECONDS)).isEqualTo(new Misses(new TreeMap<>(Map.of("nvlnk", 1L)), 0));
        }
    }

    private static void throwUnchecked(Throwable error) {
        if (error instanceof Error unchecked) {
            throw unchecked;
        }
        throw (RuntimeException) error;
    }

    private static SearchResult noHit(String text) {
        return new SearchResult(
                new SearchRequest(text, "", 0, 10, false), 0, 1, Duration.ZERO, List.of(), new TreeMap<>(), "", false);
    }
}
