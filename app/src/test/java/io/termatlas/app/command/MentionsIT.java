package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.fixture.SharedNeo4j;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which terms the texts speak of, as both stores have it after each kind of run.
class MentionsIT {
    private static final String GLOSSARY = "mentioning";

    @TempDir
    private Path folder = Path.of("");

    private LocalSite site = new LocalSite(folder);

    @BeforeEach
    void threePages() throws IOException {
        forgetTheGraph();
        site = LocalSite.with(SharedNeo4j.address(), folder).in(GLOSSARY);
        site.write(aTerm("nvlink").named("NVLink").explained("Faster than PCIe. Not PCIe."));
        site.write(aTerm("pcie").named("PCIe"));
        site.write(aTerm("gpu").named("GPU").defined("Has HBM.").asked("How is it tied?", "By NVLink."));
    }

    @AfterEach
    void forgetTheGraph() {
        SharedNeo4j.query("MATCH (n) WHERE n.glossary = $id OR n.id = $id DETACH DELETE n", Map.of("id", GLOSSARY));
    }

    @Test
    void bothStoresHaveThemAndFollowEveryChange() throws IOException {
        assertThat(site.ingest().exitCode()).isZero();
        assertAgreed("gpu nvlink 1 faq", "nvlink pcie 2 explanation");

        site.write(aTerm("hbm").named("HBM"));
        JsonNode report = json(site.ingest("--json"));
        assertThat(report.path("added").asInt()).isEqualTo(1);
        assertThat(report.path("derivedChanged").asInt()).as("gpu at least").isPositive();
        assertThat(report.path("stageMillis").has("derive")).isTrue();
        assertAgreed("gpu hbm 1 shortDefinition", "gpu nvlink 1 faq", "nvlink pcie 2 explanation");

        site.write(aTerm("pcie").named("PCI Express"));
        site.delete("glossary/nvlink/_payload.json");
        report = json(site.ingest("--json", "--max-removal", "50"));
        assertThat(report.path("derivedChanged").asInt()).as("gpu at least").isPositive();
        assertAgreed("gpu hbm 1 shortDefinition");

        assertThat(json(site.ingest("--json")).path("stageMillis").has("derive"))
                .isFalse();
    }

    @Test
    void aRunWithoutThemTakesThemOutAndTheNextOneBringsThemBack() {
        site.ingest();
        site.ingest("--no-derive");
        assertAgreed();
        site.ingest("--no-derive");
        assertAgreed();
        CommandRun remove = site.run("remove", "pcie");
        assertThat(remove.err()).as("goes on with stores that are to have none").doesNotContain("rebuilt");
        assertThat(inExport()).isEmpty();
        assertThat(site.run("remove", "pcie", "--allow").exitCode()).isZero();
        site.ingest();
        assertAgreed("gpu nvlink 1 faq", "nvlink pcie 2 explanation");
    }

    @Test
    void writesThatLeaveThemToTheNextRunLeaveNoneOfATermThatIsGone() throws IOException {
        site.ingest();
        assertThat(site.run("remove", "nvlink").exitCode()).isZero();
        assertThat(inGraph()).isEmpty();
        assertThat(site.run("verify").out()).isEqualTo("No differences.\n");
        assertThat(inExport()).as("worked out where the index does not have it").isEmpty();

        assertThat(site.run("remove", "nvlink", "--allow").exitCode()).isZero();
        site.write(aTerm("gpu").named("GPU").defined("Has PCIe."));
        site.ingest();
        assertAgreed("gpu pcie 1 shortDefinition", "nvlink pcie 2 explanation");
    }

    @Test
    void aRunForOneStoreAloneIsMadeUpFor() throws IOException {
        site.ingest("--stores", "index");
        assertThat(inExport()).containsExactly("gpu nvlink 1", "nvlink pcie 2");
        site.ingest("--stores", "graph");
        assertAgreed("gpu nvlink 1 faq", "nvlink pcie 2 explanation");
        site.write(aTerm("hbm").named("HBM"));
        site.ingest("--stores", "index");
        site.ingest();
        assertAgreed("gpu hbm 1 shortDefinition", "gpu nvlink 1 faq", "nvlink pcie 2 explanation");
    }

    @Test
    void whatSomebodyElseDidToThemIsToldAndMended() {
        site.ingest();
        SharedNeo4j.query(
                "MATCH (:Term {glossary: $id, slug: 'gpu'})-[m:MENTIONS]->() DELETE m", Map.of("id", GLOSSARY));
        SharedNeo4j.query(
                "MATCH (n:Term {glossary: $id, slug: 'nvlink'})-[m:MENTIONS]->() SET m.count = 7, m.mine = true"
                        + " CREATE (n)-[:MENTIONS]->(n)",
                Map.of("id", GLOSSARY));
        CommandRun verify = site.run("verify");
        assertThat(verify.exitCode()).isEqualTo(6);
        assertThat(verify.out())
                .contains("gpu: MENTIONS: 1 are lacking, 0 too many, 0 with another count, field or probability")
                .contains("nvlink: MENTIONS: 0 are lacking, 1 too many, 1 with another count, field or probability");
        assertThat(site.run("repair").exitCode()).isZero();
        assertAgreed("gpu nvlink 1 faq", "nvlink pcie 2 explanation");
    }

    @Test
    void aWalkGoesAlongThem() {
        site.ingest();
        JsonNode edge = json(site.run("graph", "path", "gpu", "nvlink", "--json"))
                .path("edges")
                .get(0);
        assertThat(edge.path("kind").asString()).isEqualTo("MENTIONS");
        assertThat(edge.path("count").asInt()).isEqualTo(1);
        assertThat(edge.path("probability").asDouble()).isBetween(0.01, 1.0);
        assertThat(site.run("graph", "neighbours", "gpu", "--kind", "RELATED_TO", "--json")
                        .out())
                .contains("\"edges\":[]");
    }

    private void assertAgreed(String... mentions) {
        assertThat(inGraph()).containsExactly(mentions);
        assertThat(inExport())
                .isEqualTo(List.of(mentions).stream()
                        .map(mention -> mention.replaceAll(" \\w+$", ""))
                        .toList());
        assertThat(site.run("verify").out()).isEqualTo("No differences.\n");
        assertThat(site.run("verify", "site").exitCode()).isZero();
    }

    private static List<String> inGraph() {
        return SharedNeo4j.query("""
                MATCH (source:Term {glossary: $id})-[m:MENTIONS {glossary: $id}]->(target:Term {glossary: $id})
                RETURN source.slug + ' ' + target.slug + ' ' + m.count + ' ' + m.field AS it ORDER BY it""", Map.of("id", GLOSSARY)).stream()
                .map(row -> row.get("it").asString())
                .toList();
    }

    private List<String> inExport() {
        List<String> mentions = new ArrayList<>();
        site.run("export", "jsonl")
                .out()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .forEach(term -> term.path("mentions")
                        .forEach(mention -> mentions.add(term.path("slug").asString() + " "
                                + mention.path("slug").asString() + " "
                                + mention.path("count").asInt())));
        return mentions;
    }

    private static JsonNode json(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }
}
