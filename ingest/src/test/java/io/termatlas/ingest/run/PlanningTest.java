package io.termatlas.ingest.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.route.CamelPipelines;
import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Slug;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.SeededTest;
import io.termatlas.testkit.TermBuilder;
import io.termatlas.testkit.store.TermGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run plans is what both stores show after it.
class PlanningTest {
    private static final Glossary GLOSSARY = Glossary.of(GlossaryId.DEFAULT);
    private static final int STEPS = 40;

    @TempDir
    private Path folder = Path.of("");

    private final MemoryStores stores = new MemoryStores();
    private final CamelPipelines pipelines = new CamelPipelines();
    private final Map<String, String> site = new TreeMap<>();
    private int builds;

    @AfterEach
    void close() {
        pipelines.close();
    }

    @Test
    void promise12TellsWhatChangesInATermAndAroundIt() {
        say(
                aTerm("nvlink").named("NVLink").relatedTo("pcie", "hbm"),
                aTerm("pcie"),
                aTerm("gone").relatedTo("pcie"));
        run();
        site.clear();
        say(aTerm("nvlink").named("NVLink").defined("A link.").relatedTo("hbm", "cxl"), aTerm("pcie"), aTerm("hbm"));

        DryRun planned = plan();

        Plan plan = planOf(planned);
        assertThat(plan.added()).containsExactly(slug("hbm"));
        assertThat(plan.changed())
                .containsExactly(new Plan.Change(slug("nvlink"), List.of("shortDefinition", "relatedTerms")));
        assertThat(plan.removed()).containsExactly(slug("gone"));
        assertThat(plan.edges())
                .isEqualTo(new Plan.Delta<>(
                        List.of(edge("nvlink", "cxl")), List.of(edge("gone", "pcie"), edge("nvlink", "pcie"))));
        assertThat(plan.missing()).isEqualTo(new Plan.Delta<>(List.of(slug("cxl")), List.of(slug("hbm"))));
        assertThat(plan.graph()).contains(new Plan.GraphWork(2, 1));
        assertThat(planned.report().generation()).isEqualTo(2);
        assertThat(stores.indexLedger().generation()).isEqualTo(1);
    }

    @Test
    void promise12WritesNothing() {
        say(aTerm("nvlink").relatedTo("pcie"));
        site.put("glossary/bad/_payload.json", "[{");
        TermGraph before = stores.graphShown();
        assertThat(planOf(plan()).added()).containsExactly(slug("nvlink"));
        assertThat(stores.graphShown()).isEqualTo(before);
        assertThat(stores.indexDump()).isEmpty();
        assertThat(folder.resolve("dead-letters")).doesNotExist();
    }

    @Test
    void promise12TellsHowMuchOfAGraphThatWasEditedIsMended() {
        say(aTerm("nvlink").relatedTo("pcie"), aTerm("pcie"));
        run();
        stores.lose("pcie");
        DryRun planned = plan();
        assertThat(planOf(planned).graph()).contains(new Plan.GraphWork(1, 0));
        assertThat(planned.report().changedAnything()).isFalse();
    }

    @SeededTest
    void promise12IsWhatTheRunThenDoes(RandomGenerator random) {
        for (int step = 0; step < STEPS; step++) {
            change(random);
            TermGraph before = stores.graphShown();
            Map<String, String> indexed = stores.indexDump();
            DryRun planned = plan();
            assertThat(stores.graphShown()).isEqualTo(before);
            assertThat(stores.indexDump()).isEqualTo(indexed);

            Report report = run();

            String story = step + ": " + site;
            Report told = planned.report();
            assertThat(told.payloads()).as(story).isEqualTo(report.payloads());
            assertThat(told.terms()).as(story).isEqualTo(report.terms());
            assertThat(told.notices()).as(story).isEqualTo(report.notices());
            assertThat(told.generation()).as(story).isEqualTo(report.generation());
            assertThat(planned.refusal()).isEmpty();
            assertDone(story, planOf(planned), before, stores.graphShown());
        }
    }

    private static void assertDone(String story, Plan plan, TermGraph before, TermGraph after) {
        assertThat(plan.added())
                .as(story)
                .containsExactlyElementsOf(
                        less(after.published().keySet(), before.published().keySet()));
        assertThat(plan.removed())
                .as(story)
                .containsExactlyElementsOf(
                        less(before.published().keySet(), after.published().keySet()));
        assertThat(plan.missing())
                .as(story)
                .isEqualTo(new Plan.Delta<>(
                        less(after.missing().keySet(), before.missing().keySet()),
                        less(before.missing().keySet(), after.missing().keySet())));
        assertThat(Set.copyOf(plan.edges().added())).as(story).isEqualTo(lessEdges(after, before));
        assertThat(Set.copyOf(plan.edges().removed())).as(story).isEqualTo(lessEdges(before, after));
    }

    private static List<Slug> less(Collection<Slug> all, Collection<Slug> others) {
        Set<Slug> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return List.copyOf(rest);
    }

    private static Set<Plan.Edge> lessEdges(TermGraph all, TermGraph others) {
        Set<Plan.Edge> rest = edges(all).collect(toCollection(HashSet::new));
        edges(others).forEach(rest::remove);
        return rest;
    }

    private static Stream<Plan.Edge> edges(TermGraph graph) {
        return graph.edges().stream().map(edge -> new Plan.Edge(edge.from(), edge.to()));
    }

    private void change(RandomGenerator random) {
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            String name = "t" + random.nextInt(8);
            String path = "glossary/" + name + "/_payload.json";
            switch (random.nextInt(6)) {
                case 0 -> site.remove(path);
                case 1 -> site.put(path, "[{");
                case 2 -> site.put("elsewhere/" + name + "/_payload.json", site.getOrDefault(path, "[{"));
                default -> {
                    TermBuilder term = aTerm(name).named("Name " + random.nextInt(2));
                    for (int edges = random.nextInt(4); edges > 0; edges--) {
                        term.relatedAs("t" + random.nextInt(12), "Called " + random.nextInt(2));
                    }
                    say(term);
                }
            }
        }
        site.put(
                "glossary/always/_payload.json",
                PayloadWriter.page(aTerm("always").build()));
    }

    private void say(TermBuilder... terms) {
        for (TermBuilder term : terms) {
            site.put("glossary/" + term.build().slug() + "/_payload.json", PayloadWriter.page(term.build()));
        }
    }

    private static Plan planOf(DryRun planned) {
        return Objects.requireNonNull(planned.plans().get(GLOSSARY.id()));
    }

    private DryRun plan() {
        return ingestion().plan(request(), MemoryStores.only(GLOSSARY, stores.both()), Progress.NONE);
    }

    private Report run() {
        return ingestion().run(request(), MemoryStores.only(GLOSSARY, stores.both()), Progress.NONE);
    }

    private Ingestion ingestion() {
        return new Ingestion(
                IngestSettings.DEFAULT,
                new Sources(new NoSites()),
                new DeadLetterFolder(folder.resolve("dead-letters")),
                pipelines,
                new Baselines(),
                Clock.systemUTC());
    }

    private IngestRequest request() {
        Path root = folder.resolve("site");
        try {
            if (Files.exists(root)) {
                Files.move(root, folder.resolve("former" + builds++));
            }
            for (Map.Entry<String, String> page : site.entrySet()) {
                Path file = root.resolve(page.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, page.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new IngestRequest(
                List.of(new Source.Folder(0, root)),
                SitePartition.whole(GLOSSARY.id()),
                Exclusion.NONE,
                true,
                100,
                100);
    }

    private static Slug slug(String slug) {
        return Slug.of(slug);
    }

    private static Plan.Edge edge(String from, String to) {
        return new Plan.Edge(slug(from), slug(to));
    }
}
