package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.fixture.SharedNeo4j;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How central each term is and what hangs together, as both stores have it.
class MeasuresIT {
    private static final String GLOSSARY = "measured";

    @TempDir
    private Path folder = Path.of("");

    private LocalSite site = new LocalSite(folder);

    /// The texts of the first lead to the second, a related term from there to the third.
    @BeforeEach
    void aChainAndOneAlone() throws IOException {
        forgetTheGraph();
        site = LocalSite.with(SharedNeo4j.address(), folder).in(GLOSSARY);
        site.write(aTerm("gpu").named("GPU").explained("Tied by NVLink."));
        site.write(aTerm("nvlink").named("NVLink").relatedTo("pcie"));
        site.write(aTerm("pcie").named("PCIe"));
        site.write(aTerm("tpu").named("TPU"));
        assertThat(site.ingest().exitCode()).isZero();
    }

    @AfterEach
    void forgetTheGraph() {
        SharedNeo4j.query("MATCH (n) WHERE n.glossary = $id OR n.id = $id DETACH DELETE n", Map.of("id", GLOSSARY));
    }

    @Test
    void bothStoresHaveThemAndFollowEveryChange() throws IOException {
        assertMeasured("gpu 0 pcie", "nvlink 4 pcie", "pcie 5 pcie", "tpu 0 null");

        site.write(aTerm("tpu").named("TPU").relatedTo("gpu"));
        assertThat(json(site.ingest("--json")).path("derivedChanged").asInt())
                .as("gpu, nvlink and pcie; what hangs together is no change")
                .isEqualTo(3);
        assertMeasured("gpu 4 gpu", "nvlink 5 pcie", "pcie 7 pcie", "tpu 0 gpu");

        site.ingest("--no-derive");
        assertMeasured("gpu 0 null", "nvlink 0 null", "pcie 0 null", "tpu 0 null");
        site.ingest();
        assertMeasured("gpu 4 gpu", "nvlink 5 pcie", "pcie 7 pcie", "tpu 0 gpu");
    }

    @Test
    void whatSomebodyElseDidToThemIsToldAndMended() {
        SharedNeo4j.query(
                "MATCH (t:Term {glossary: $id}) WHERE t.slug IN ['tpu', 'pcie']"
                        + " SET t.community = 'mine', t.rank = CASE t.slug WHEN 'tpu' THEN 'high' ELSE t.rank END",
                Map.of("id", GLOSSARY));
        CommandRun verify = site.run("verify");
        assertThat(verify.exitCode()).isEqualTo(6);
        assertThat(verify.out())
                .contains("pcie: it differs in community")
                .contains("tpu: it differs in rank, community");
        assertThat(site.run("repair").exitCode()).isZero();
        assertMeasured("gpu 0 pcie", "nvlink 4 pcie", "pcie 5 pcie", "tpu 0 null");
    }

    @Test
    void aRunForOneStoreAloneIsMadeUpFor() throws IOException {
        site.write(aTerm("tpu").named("TPU").relatedTo("gpu"));
        site.ingest("--stores", "index");
        site.ingest("--stores", "graph");
        assertMeasured("gpu 4 gpu", "nvlink 5 pcie", "pcie 7 pcie", "tpu 0 gpu");
    }

    private void assertMeasured(String... terms) {
        assertThat(SharedNeo4j.query(
                                "MATCH (t:Term {glossary: $id}) RETURN t.slug + ' ' + t.rank + ' '"
                                        + " + coalesce(t.community, 'null') AS it ORDER BY it",
                                Map.of("id", GLOSSARY))
                        .stream()
                        .map(row -> row.get("it").asString()))
                .containsExactly(terms);
        for (String term : List.of(terms)) {
            String slug = term.substring(0, term.indexOf(' '));
            assertThat(term)
                    .startsWith(slug + " "
                            + json(site.run("show", slug, "--json"))
                                    .path("rank")
                                    .asInt() + " ");
        }
        assertThat(site.run("verify").out()).isEqualTo("No differences.\n");
    }

    private static JsonNode json(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }
}
