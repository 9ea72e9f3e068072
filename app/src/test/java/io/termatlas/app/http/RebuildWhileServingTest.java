package io.termatlas.app.http;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.run.BatchRun;
import io.termatlas.app.run.ProcessLock;
import io.termatlas.app.run.RunOrder;
import io.termatlas.app.run.Store;
import io.termatlas.app.run.TestOrders;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.TestSettings;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Term;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server that answers while everything is written anew, in another number of terms and with other texts.
final class RebuildWhileServingTest {
    private static final int BEFORE = 60;
    private static final int AFTER = 50;

    @TempDir
    private Path folder;

    @Test
    void promise9EverySearchDuringARebuildSeesWhollyTheOldOrWhollyTheNewGeneration() throws IOException {
        publish(BEFORE, "before");
        run(false, Progress.NONE);
        publish(AFTER, "after");
        try (ServedGlossaries served = ServedGlossaries.of(new DataFolder(folder.resolve("data")))) {
            Queue<Seen> seen = new ConcurrentLinkedQueue<>();
            seen.add(search(served));
            AtomicBoolean isDone = new AtomicBoolean();
            CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
                while (!isDone.get()) {
                    seen.add(search(served));
                }
            });
            Report report;
            try {
                report = run(true, new Searching(served, seen));
            } finally {
                isDone.set(true);
                reader.join();
            }
            assertThat(report.terms().changed()).isEqualTo(AFTER);
            served.awaitMetric("termatlas_glossary_generation{glossary=\"default\"}", 2);

            assertThat(seen).hasSizeGreaterThan(10);
            assertThat(seen)
                    .allSatisfy(one -> assertThat(one)
                            .isIn(
                                    new Seen(200, 1, BEFORE, Set.of("before")),
                                    new Seen(200, 2, AFTER, Set.of("after"))));
            assertThat(search(served)).isEqualTo(new Seen(200, 2, AFTER, Set.of("after")));
        }
    }

    /// One answer.
    ///
    /// @param texts the definitions of all its hits
    private record Seen(int status, long generation, long total, Set<String> texts) {}

    private static Seen search(ServedGlossaries served) {
        HttpResponse<String> response = served.get("/api/search?q=shared&size=100");
        JsonNode body = JsonMapper.shared().readTree(response.body());
        return new Seen(
                response.statusCode(),
                body.path("generation").asLong(),
                body.path("total").asLong(),
                body.path("hits")
                        .valueStream()
                        .map(hit -> hit.path("shortDefinition").asString())
                        .collect(Collectors.toSet()));
    }

    /// Searches at every step of a run, too, so that none is passed over by chance.
    private record Searching(ServedGlossaries served, Queue<Seen> seen) implements Progress {
        @Override
        public void begin(Stage stage, long expected) {
            seen.add(search(served));
        }

        @Override
        public void advance(long count) {
            seen.add(search(served));
        }
    }

    private void publish(int count, String text) throws IOException {
        List<Term> terms = IntStream.range(0, count)
                .mapToObj(number -> aTerm("term-" + number)
                        .named("Shared " + number)
                        .defined(text)
                        .explained("A text that is shared.")
                        .build())
                .toList();
        Path payload = folder.resolve("site/_payload.json");
        Files.createDirectories(payload.getParent());
        Files.writeString(payload, PayloadWriter.page(terms));
    }

    private Report run(boolean rebuild, Progress progress) {
        Settings settings = TestSettings.in(folder);
        RunOrder site = RunOrder.of(GlossaryId.DEFAULT, List.of(SourceParser.at(0, folder.resolve("site"))))
                .into(EnumSet.of(Store.INDEX));
        RunOrder order = rebuild ? TestOrders.rebuilding(site) : site;
        BatchRun run = new BatchRun(settings);
        try (ProcessLock lock = run.lock(GlossaryId.DEFAULT)) {
            assertThat(lock).isNotNull();
            return run.run(order, null, progress);
        }
    }
}
