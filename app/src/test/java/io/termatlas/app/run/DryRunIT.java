package io.termatlas.app.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.TestSettings;
import io.termatlas.graph.fixture.GraphContent;
import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.ingest.run.DryRun;
import io.termatlas.ingest.run.Plan;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.GlossaryId;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Promise 12 on a real graph: a dry run asks it and writes nothing, not even a constraint or a mark.
class DryRunIT {
    private static final GlossaryId GLOSSARY = new GlossaryId("planned");

    @TempDir
    private Path folder;

    @BeforeEach
    void beginWithoutTheGlossary() throws IOException {
        SharedNeo4j.query(
                "MATCH (n) WHERE n.glossary = $id OR n.id = $id DETACH DELETE n", Map.of("id", GLOSSARY.value()));
        publish(aTerm("nvlink").relatedTo("pcie", "hbm"));
        publish(aTerm("pcie"));
    }

    @Test
    void promise12AsksTheGraphAndWritesNothing() throws IOException {
        assertThat(planOf(plan()).graph()).contains(new Plan.GraphWork(2, 0));
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(content()).isEmpty();

        run();
        publish(aTerm("nvlink").relatedTo("pcie", "cxl"));
        SharedNeo4j.query(
                "MATCH (t:Term {glossary: $id, slug: 'pcie'}) DETACH DELETE t", Map.of("id", GLOSSARY.value()));
        String constraint = constraint();
        SharedNeo4j.query("DROP CONSTRAINT " + constraint, Map.of());
        List<String> before = content();

        DryRun planned = plan();

        assertThat(content()).isEqualTo(before);
        assertThat(constraints()).doesNotContain(constraint);
        Plan plan = planOf(planned);
        assertThat(plan.graph()).contains(new Plan.GraphWork(2, 0));
        assertThat(plan.changed()).extracting(change -> change.slug().value()).containsExactly("nvlink");
        Report report = run();
        assertThat(planned.report().terms()).isEqualTo(report.terms());
        assertThat(planned.report().generation()).isEqualTo(report.generation());
        assertThat(constraints()).contains(constraint);
    }

    private static Plan planOf(DryRun planned) {
        return Objects.requireNonNull(planned.plans().get(GLOSSARY));
    }

    private static List<String> content() {
        return List.copyOf(GraphContent.actual(GLOSSARY));
    }

    private static String constraint() {
        return constraints().stream()
                .filter(name -> name.contains("term"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> constraints() {
        return Set.copyOf(SharedNeo4j.query("SHOW CONSTRAINTS YIELD name RETURN name", Map.of()).stream()
                .map(row -> row.get("name").asString())
                .toList());
    }

    private void publish(TermBuilder term) throws IOException {
        Path payload = folder.resolve("site/glossary/" + term.build().slug() + "/_payload.json");
        Files.createDirectories(payload.getParent());
        Files.writeString(payload, PayloadWriter.page(term.build()));
    }

    private Settings settings() {
        return TestSettings.in(folder);
    }

    private RunOrder order() {
        return RunOrder.of(GLOSSARY, List.of(SourceParser.at(0, folder.resolve("site"))));
    }

    private DryRun plan() {
        try (TemporaryFolder aside = TemporaryFolder.draw()) {
            return BatchRun.rehearsing(settings(), aside).plan(order(), SharedNeo4j.store(), Progress.NONE);
        }
    }

    @SuppressWarnings("try") // held, not used
    private Report run() {
        BatchRun run = new BatchRun(settings());
        try (ProcessLock lock = run.lock(GLOSSARY)) {
            return run.run(order(), SharedNeo4j.store(), Progress.NONE);
        }
    }
}
