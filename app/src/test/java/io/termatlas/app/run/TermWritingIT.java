package io.termatlas.app.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.TestSettings;
import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What clients write, in both stores.
class TermWritingIT {
    private static final GlossaryId GLOSSARY = new GlossaryId("posted");

    @TempDir
    private Path folder;

    @Test
    void whatIsPostedAndTakenOutIsSoInTheGraphToo() {
        forgetTheGraph();
        try (TermWriting writing =
                new TermWriting(settings(), EnumSet.allOf(Store.class), () -> Optional.of(SharedNeo4j.store()))) {
            WrittenBody written = writing.post(
                    GLOSSARY,
                    sent(aTerm("nvlink").relatedTo("pcie"), aTerm("pcie").explained("A bus.")));
            assertThat(written.accepted()).isEqualTo(2);
            assertThat(published()).containsExactly("nvlink", "pcie");

            writing.remove(GLOSSARY, Slug.of("nvlink"), null);
            assertThat(published()).containsExactly("pcie");
            assertThat(generation()).isEqualTo(2);
        }
    }

    /// The index alone says which terms were posted.
    @Test
    @SuppressWarnings("try") // held, not used
    void whatIsPostedStaysInTheGraphAfterARunForTheGraphAlone() throws IOException {
        forgetTheGraph();
        Path site = folder.resolve("site");
        write(
                site.resolve("glossary/hbm/_payload.json"),
                PayloadWriter.page(aTerm("hbm").build()));
        write(
                site.resolve("glossary/_payload.json"),
                PayloadWriter.listing(
                        List.of(aTerm("pcie").build(), aTerm("hbm").build())));
        RunOrder order = RunOrder.of(GLOSSARY, List.of(SourceParser.at(0, site)));
        try (TermWriting writing =
                new TermWriting(settings(), EnumSet.allOf(Store.class), () -> Optional.of(SharedNeo4j.store()))) {
            writing.post(
                    GLOSSARY,
                    sent(
                            aTerm("nvlink").explained("A link."),
                            aTerm("tpu").explained("A processor."),
                            aTerm("pcie").explained("A bus.")));
        }
        ingest(order);
        assertThat(published()).containsExactly("hbm", "nvlink", "pcie", "tpu");
        write(
                site.resolve("glossary/hbm/_payload.json"),
                PayloadWriter.page(aTerm("hbm").defined("Changed.").build()));

        ingest(order.into(EnumSet.of(Store.GRAPH)));

        assertThat(published()).containsExactly("hbm", "nvlink", "pcie", "tpu");
        ingest(order.into(EnumSet.of(Store.INDEX)));
        try (StoreComparison comparison = StoreComparison.open(settings(), SharedNeo4j.store(), GLOSSARY, false)) {
            assertThat(comparison.differences()).isEmpty();
        }
    }

    @SuppressWarnings("try") // held, not used
    private void ingest(RunOrder order) {
        BatchRun run = new BatchRun(settings());
        try (ProcessLock lock = run.lock(GLOSSARY)) {
            run.run(order, order.writes(Store.GRAPH) ? SharedNeo4j.store() : null, Progress.NONE);
        }
    }

    private static void write(Path file, String payload) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, payload);
    }

    private static void forgetTheGraph() {
        SharedNeo4j.query(
                "MATCH (n) WHERE n.glossary = $id OR n.id = $id DETACH DELETE n", Map.of("id", GLOSSARY.value()));
    }

    private static List<Source.Sent> sent(TermBuilder... terms) {
        return Stream.of(terms)
                .map(term -> new Source.Sent(
                        Optional.empty(), PayloadWriter.page(term.build()).getBytes(UTF_8)))
                .toList();
    }

    private static List<String> published() {
        return SharedNeo4j.query(
                        "MATCH (t:Term {glossary: $id}) WHERE NOT t:Missing RETURN t.slug AS slug ORDER BY slug",
                        Map.of("id", GLOSSARY.value()))
                .stream()
                .map(row -> row.get("slug").asString())
                .toList();
    }

    private static long generation() {
        return SharedNeo4j.query(
                        "MATCH (g:Glossary {id: $id}) RETURN g.generation AS generation",
                        Map.of("id", GLOSSARY.value()))
                .getFirst()
                .get("generation")
                .asLong();
    }

    private Settings settings() {
        return TestSettings.in(folder);
    }
}
