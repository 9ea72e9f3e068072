package io.termatlas.app.run;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.app.settings.SettingKey;
import io.termatlas.app.settings.Settings;
import io.termatlas.app.settings.TestSettings;
import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.ingest.run.Progress;
import io.termatlas.ingest.run.Report;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.RemovalFault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two data folders beside one graph.
class InstallationIT {
    private static final GlossaryId GLOSSARY = new GlossaryId("shared");

    @TempDir
    private Path folder;

    @BeforeEach
    void publishTwoTermsIntoAnEmptyGraph() throws IOException {
        SharedNeo4j.query(
                "MATCH (n) WHERE n.glossary = $id OR n.id = $id DETACH DELETE n", Map.of("id", GLOSSARY.value()));
        publish("nvlink");
        publish("pcie");
    }

    @Test
    void aSecondInstallationIsRefusedUntilItTakesOver() throws IOException {
        run("first", false);
        String first = Files.readString(folder.resolve("first/installation")).strip();
        assertThat(owner()).isEqualTo(first);

        assertThatThrownBy(() -> run("second", false))
                .isInstanceOf(StoreFault.class)
                .hasMessageContainingAll(first, "take-over");
        run("second", true);

        String second = Files.readString(folder.resolve("second/installation")).strip();
        assertThat(owner()).isEqualTo(second).isNotEqualTo(first);
        assertThatThrownBy(() -> run("first", false)).isInstanceOf(StoreFault.class);
    }

    /// Nothing has changed on the site, so the mark is all there is to write.
    @Test
    void aGraphWithoutInstallationIsAdoptedByTheNextRun() {
        run("first", false);
        SharedNeo4j.query("MATCH (g:Glossary {id: $id}) REMOVE g.installation", Map.of("id", GLOSSARY.value()));

        Report report = run("first", false);

        assertThat(report.changedAnything()).isFalse();
        assertThat(report.generation()).isEqualTo(1);
        assertThat(owner()).isNotEmpty();
    }

    @Test
    void aNewInstallationThatIsRefusedForItsRemovalsOwnsNothing() throws IOException {
        run("first", false);
        String first = owner();
        Files.delete(folder.resolve("site/pcie/_payload.json"));

        assertThatThrownBy(() -> run("second", true)).isInstanceOf(RemovalFault.class);

        assertThat(owner()).isEqualTo(first);
    }

    private void publish(String slug) throws IOException {
        Path payload = folder.resolve("site").resolve(slug).resolve("_payload.json");
        Files.createDirectories(payload.getParent());
        Files.writeString(payload, PayloadWriter.page(aTerm(slug).build()));
    }

    @SuppressWarnings("try") // held, not used
    private Report run(String data, boolean takesOver) {
        Settings settings = TestSettings.in(
                folder, Map.of(SettingKey.DATA, folder.resolve(data).toString()));
        RunOrder site = RunOrder.of(GLOSSARY, List.of(SourceParser.at(0, folder.resolve("site"))));
        RunOrder order = takesOver ? site.takingOver() : site;
        BatchRun run = new BatchRun(settings);
        try (ProcessLock lock = run.lock(GLOSSARY)) {
            return run.run(order, SharedNeo4j.store(), Progress.NONE);
        }
    }

    private static String owner() {
        return SharedNeo4j.query(
                        "MATCH (g:Glossary {id: $id}) RETURN coalesce(g.installation, '') AS owner",
                        Map.of("id", GLOSSARY.value()))
                .getFirst()
                .get("owner")
                .asString();
    }
}
