package io.termatlas.ingest.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.route.CamelPipelines;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.HeldPayload;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.TermBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Terms that are kept out, in both stores.
class KeptOutTest {
    private static final Glossary GLOSSARY = Glossary.of(GlossaryId.DEFAULT);
    private static final Source.Endpoint QUEUE = new Source.Endpoint(0, "queue:terms");

    @TempDir
    private Path folder = Path.of("");

    private final MemoryStores stores = new MemoryStores();
    private final CamelPipelines pipelines = new CamelPipelines();

    @AfterEach
    void close() {
        pipelines.close();
    }

    @Test
    void goesFromBothStoresAndCountsAsStatedInVain() {
        say(Set.of(), aTerm("nvlink").relatedTo("pcie"), aTerm("pcie"));
        Report report = say(
                Set.of("pcie"), aTerm("nvlink").relatedTo("pcie"), aTerm("pcie").defined("Said again."));
        assertThat(report.terms()).isEqualTo(new Report.Terms(0, 0, 1, 1, 0, 0, 1));
        assertThat(stores.indexDump()).containsOnlyKeys("nvlink").isEqualTo(stores.graphDump());
        assertThat(stores.graphShown().missing()).containsOnlyKeys(Slug.of("pcie"));
        assertThat(stores.indexLedger()).isEqualTo(stores.graphLedger());
    }

    @Test
    void aRunWithoutPayloadsTakesItOut() {
        say(Set.of(), aTerm("nvlink"), aTerm("pcie"));
        Report report = run(Set.of("pcie"), new Source.Kept("nothing", List.of()));
        assertThat(report.generation()).isEqualTo(2);
        assertThat(stores.indexDump()).containsOnlyKeys("nvlink").isEqualTo(stores.graphDump());
    }

    @Test
    void whatOnlyTheGraphHasOfItGoesThoughTheRunMayNotConcludeFromSilence() {
        say(Set.of(), aTerm("nvlink"), aTerm("pcie"), aTerm("hbm"));
        stores.loseIndex();
        say(Set.of("pcie"), aTerm("nvlink"));
        assertThat(stores.graphDump()).containsOnlyKeys("hbm", "nvlink");
    }

    @Test
    void comesBackWhenItIsAllowed() {
        say(Set.of("pcie"), aTerm("nvlink"), aTerm("pcie"));
        assertThat(stores.indexDump()).containsOnlyKeys("nvlink");
        say(Set.of(), aTerm("nvlink"), aTerm("pcie"));
        assertThat(stores.indexDump()).containsOnlyKeys("nvlink", "pcie").isEqualTo(stores.graphDump());
    }

    private Report say(Set<String> keptOut, TermBuilder... terms) {
        List<Payload> payloads = Stream.of(terms)
                .map(TermBuilder::stated)
                .<Payload>map(stated -> HeldPayload.of(
                        QUEUE,
                        stated.origin().path(),
                        PayloadWriter.page(stated.term()).getBytes(StandardCharsets.UTF_8)))
                .toList();
        return run(keptOut, new Source.Batch(QUEUE, payloads));
    }

    private Report run(Set<String> keptOut, Source source) {
        IngestRequest request =
                new IngestRequest(List.of(source), SitePartition.whole(GLOSSARY.id()), Exclusion.NONE, true, 0, 100);
        Targets targets = new Targets() {
            @Override
            public Target open(SitePartition.Part part) {
                Set<Slug> slugs = keptOut.stream().map(Slug::of).collect(Collectors.toSet());
                return new Target(GLOSSARY, stores.both(), slugs);
            }

            @Override
            public boolean isStored(GlossaryId other) {
                return true;
            }
        };
        return new Ingestion(
                        IngestSettings.DEFAULT,
                        new Sources(new NoSites()),
                        new DeadLetterFolder(folder.resolve("dead-letters")),
                        pipelines,
                        new Baselines(),
                        Clock.systemUTC())
                .run(request, targets, Progress.NONE);
    }
}
