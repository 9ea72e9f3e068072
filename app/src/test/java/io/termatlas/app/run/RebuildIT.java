package io.termatlas.app.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.TestSettings;
import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Term;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A rebuild of a graph that somebody walks meanwhile: more terms than one transaction takes.
class RebuildIT {
    private static final GlossaryId GLOSSARY = new GlossaryId("rebuilt");
    private static final int BEFORE = 1_200;
    private static final int AFTER = 1_100;

    @TempDir
    private Path folder;

    @Test
    void promise9ARebuildLeavesTheGraphNeitherEmptyNorWithFewerTermsThanBothGenerations() throws IOException {
        SharedNeo4j.query(
                "MATCH (n) WHERE n.glossary = $id OR n.id = $id DETACH DELETE n", Map.of("id", GLOSSARY.value()));
        publish(BEFORE, "before");
        run(false, Progress.NONE);
        publish(AFTER, "after");
        Counting counting = new Counting();

        Report report = run(true, counting);

        assertThat(report.terms().changed()).isEqualTo(AFTER);
        assertThat(report.terms().removed()).isEqualTo(BEFORE - AFTER);
        assertThat(counting.seen).hasSizeGreaterThan(4).allMatch(count -> count >= AFTER);
        assertThat(counting.seen).contains((long) BEFORE);
        assertThat(published()).isEqualTo(AFTER);
    }

    /// Counts the published terms whenever a batch has been written.
    private static final class Counting implements Progress {
        private final Queue<Long> seen = new ConcurrentLinkedQueue<>();
        private volatile boolean isWriting;

        @Override
        public void begin(Stage stage, long expected) {
            isWriting = stage == Stage.GRAPH;
            seen.add(published());
        }

        @Override
        public void advance(long count) {
            if (isWriting) {
                seen.add(published());
            }
        }
    }

    private static long published() {
        return SharedNeo4j.query(
                        "MATCH (t:Term {glossary: $id}) WHERE NOT t:Missing RETURN count(t) AS terms",
                        Map.of("id", GLOSSARY.value()))
                .getFirst()
                .get("terms")
                .asLong();
    }

    private void publish(int count, String text) throws IOException {
        List<Term> terms = IntStream.range(0, count)
                .mapToObj(number -> aTerm("term-" + number)
                        .explained(text)
                        .relatedTo("term-" + (number + 1) % count)
                        .build())
                .toList();
        Path payload = folder.resolve("site/_payload.json");
        Files.createDirectories(payload.getParent());
        Files.writeString(payload, PayloadWriter.page(terms));
    }

    private Report run(boolean rebuild, Progress progress) {
        Settings settings = TestSettings.in(folder);
        RunOrder site = RunOrder.of(GLOSSARY, List.of(SourceParser.at(0, folder.resolve("site"))));
        RunOrder order = rebuild ? TestOrders.rebuilding(site) : site;
        BatchRun run = new BatchRun(settings);
        try (ProcessLock lock = run.lock(GLOSSARY)) {
            assertThat(lock).isNotNull();
            return run.run(order, SharedNeo4j.store(), progress);
        }
    }
}
