package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reports of all kinds of runs, held to the published schema by a validator.
class ReportSchemaTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder = Path.of("");

    private LocalSite site = new LocalSite(folder);

    @BeforeEach
    void publish() throws IOException {
        site = new LocalSite(folder);
        site.write(aTerm("nvlink").named("NVLink").relatedTo("pcie", "hbm"));
        site.write(aTerm("pcie").named("PCIe"));
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Checkout.root().resolve("docs/report.schema.json")));
    }

    private static List<String> faults(JsonNode report) throws IOException {
        return schema().validate(report).stream().map(Object::toString).toList();
    }

    private static void assertValid(String report) throws IOException {
        assertThat(faults(JSON.readTree(report))).as(report).isEmpty();
    }

    @Test
    void aFirstRunAnUnchangedOneAndOneThatRemovesAreValid() throws IOException {
        assertValid(site.ingest("--json").out());
        assertValid(site.ingest("--json").out());
        site.delete("glossary/pcie/_payload.json");
        assertValid(site.ingest("--json", "--max-removal", "100").out());
    }

    @Test
    void theFileIsAsValidAsTheOutput() throws IOException {
        site.ingest("--report", folder.resolve("run.json").toString());
        assertValid(Files.readString(folder.resolve("run.json")));
    }

    @Test
    void rejectsFindingsAndGlossariesOfOtherLanguagesAreValid() throws IOException {
        site.write("glossary/bad/_payload.json", "[[1");
        site.write(
                "elsewhere/nvlink/_payload.json",
                aTerm("nvlink").named("NVLink").defined("Another one."));
        site.write("de/glossary/gpu/_payload.json", aTerm("gpu"));
        String report = site.ingest("--json").out();
        assertThat(report).contains("default-de", "is overridden by", "glossary/bad");
        assertValid(report);
    }

    @Test
    void aDryRunIsValidBeRefusedOrNot() throws IOException {
        assertValid(site.ingest("--dry-run", "--json").out());
        assertValid(site.run("ingest", "site", "--dry-run", "--json").out());
        site.ingest();
        site.write("moved/nvlink/_payload.json", aTerm("nvlink").named("NVLink").relatedTo("pcie", "hbm"));
        site.delete("glossary/nvlink/_payload.json");
        assertThat(site.ingest("--dry-run", "--json").out()).contains("\"moved\":[{\"slug\":\"nvlink\"");
        assertValid(site.ingest("--dry-run", "--json").out());
        site.delete("moved/nvlink/_payload.json");
        String refused = site.ingest("--dry-run", "--json").out();
        assertThat(refused).contains("\"refusal\":\"");
        assertValid(refused);
    }

    @Test
    void theReportOfAReplayIsValid() throws IOException {
        site.writeOdd(aTerm("odd"));
        site.ingest("--strict");
        assertValid(JSON.readTree(site.replay("--json").out()).path("report").toString());
    }

    @Test
    void aMemberThatTheSchemaDoesNotKnowAndOneThatIsMissingAreFaults() throws IOException {
        ObjectNode report =
                (ObjectNode) JSON.readTree(site.ingest("--json", "--dry-run").out());
        ObjectNode more = report.deepCopy();
        more.put("another", 1);
        assertThat(faults(more)).hasSize(1);
        ObjectNode deeper = report.deepCopy();
        ((ObjectNode) deeper.path("plan")).put("another", 1);
        assertThat(faults(deeper)).hasSize(1);
        for (String name : List.of("generation", "rejects", "locales")) {
            ObjectNode less = report.deepCopy();
            less.remove(name);
            assertThat(faults(less)).as(name).hasSize(1);
        }
        for (Map.Entry<String, JsonNode> member : report.properties()) {
            ObjectNode wrong = report.deepCopy();
            wrong.putNull(member.getKey());
            assertThat(faults(wrong)).as(member.getKey()).isNotEmpty();
        }
    }
}
