package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.run.ProcessLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTest {
    @TempDir
    private Path folder = Path.of("");

    private LocalSite site = new LocalSite(folder);

    @BeforeEach
    void publish() throws IOException {
        site = new LocalSite(folder);
        site.write(aTerm("nvlink").named("NVLink").relatedTo("pcie", "hbm"));
        site.write(aTerm("pcie").named("PCIe"));
    }

    private List<Path> inFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void ofAFirstRunMakesNoDataFolder() throws IOException {
        site.write("glossary/bad/_payload.json", "[[1");
        CommandRun run = site.ingest("--dry-run");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("  add: 2\n    nvlink\n    pcie\n", "rejected  glossary/bad/_payload.json");
        assertThat(inFolder()).containsExactly(folder.resolve("site"));
    }

    @Test
    void forBothStoresStartsNoGraphWhereThereIsNone() throws IOException {
        CommandRun run = site.run("ingest", "site", "--dry-run");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("  graph: 2 terms written, 0 removed\n");
        assertThat(site.run("ingest", "site", "--dry-run", "--stores", "graph").out())
                .contains("  add: 2", "  graph: 2 terms written, 0 removed");
        assertThat(inFolder()).containsExactly(folder.resolve("site"));
    }

    @Test
    void tellsThePlan() throws IOException {
        site.ingest();
        site.write(aTerm("nvlink").named("NVLink").defined("A link.").relatedTo("cxl", "pcie"));
        site.delete("glossary/pcie/_payload.json");
        site.write(aTerm("new"));
        CommandRun run = site.ingest("--dry-run", "--max-removal", "100");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replaceFirst("\\d+\\.\\d s", "N s")).isEqualTo("""
                A dry run: nothing is changed. The run:
                Glossary default: generation 2, N s
                  2 payloads   2 with a term, 0 without, 0 rejected
                  2 terms      1 added, 1 changed, 0 unchanged, 1 removed, 0 overridden
                  add: 1
                    new
                  change: 1
                    nvlink: shortDefinition, relatedTerms
                  remove: 1
                    pcie
                  edges: 2
                    + nvlink -> cxl
                    - nvlink -> hbm
                  missing terms: 3
                    + cxl
                    + pcie
                    - hbm
                """);
    }

    @Test
    void cutsLongListsOfTheTextAlone() throws IOException {
        for (int i = 0; i < 25; i++) {
            site.write(aTerm("t" + i));
        }
        assertThat(site.ingest("--dry-run").out())
                .contains("  add: 27\n", "    ... and 7 more; --json has all of them\n");
        assertThat(site.ingest("--dry-run", "--json").out()).contains("\"t9\"],\"changed\":[]");
    }

    @Test
    void endsWithTheRefusalOfTheRunAndTellsWhatWouldGo() throws IOException {
        site.ingest();
        site.delete("glossary/pcie/_payload.json");
        CommandRun planned = site.ingest("--dry-run");
        CommandRun run = site.ingest();
        assertThat(planned.exitCode()).isEqualTo(5).isEqualTo(run.exitCode());
        assertThat(planned.err()).isEqualTo(run.err()).contains("--max-removal");
        assertThat(planned.out()).contains("The run would be refused.", "  remove: 1\n    pcie\n");
    }

    /// A slug that is one invisible character finds nothing.
    @Test
    void endsWithSevenWhereTheSelfCheckWould() throws IOException {
        site.write("glossary/unseen/_payload.json", aTerm("\u061C").named("Unseen"));
        CommandRun planned = site.ingest("--dry-run", "--max-unfindable", "0");
        CommandRun run = site.ingest("--max-unfindable", "0");
        assertThat(planned.exitCode()).isEqualTo(7).isEqualTo(run.exitCode());
        assertThat(planned.err()).isEqualTo(run.err());
        assertThat(planned.out()).contains("  add: 3\n");
    }

    @SuppressWarnings("try") // held, not used
    @Test
    void endsWithFourWhileAnotherRunWritesTheGlossary() {
        site.ingest();
        try (ProcessLock lock = ProcessLock.take(folder.resolve("data/index/default/writer.lock"), "taken")) {
            assertThat(site.ingest("--dry-run").exitCode()).isEqualTo(4);
        }
        assertThat(site.ingest("--dry-run").exitCode()).isZero();
    }

    @Test
    void thereIsNoneOfAnEndpoint() {
        CommandRun run = site.run("ingest", "file:inbox?noop=true", "--dry-run", "--stores", "index");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no dry run of file:inbox");
    }

    @Test
    void ofARebuildTellsTheNewLanguageAndKeepsTheOldOne() {
        site.ingest();
        assertThat(site.ingest("--dry-run", "--language", "de").exitCode()).isEqualTo(2);
        CommandRun rebuild = site.ingest("--dry-run", "--language", "de", "--rebuild");
        assertThat(rebuild.exitCode()).isZero();
        assertThat(rebuild.out()).contains("still generation 2");
        assertThat(site.run("status", "--json").out()).contains("\"language\":\"en\",\"generation\":1");
    }

    @Test
    void tellsOfTheGlossariesOfOtherLanguages() throws IOException {
        site.write("de/glossary/gpu/_payload.json", aTerm("gpu"));
        assertThat(site.ingest("--dry-run", "--json").out())
                .contains("\"locales\":[{\"glossary\":\"default-de\",", "\"plan\":{\"added\":[\"gpu\"],");
        assertThat(inFolder()).containsExactly(folder.resolve("site"));
    }
}
