package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Terms that their owner keeps out.
class RemoveCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private LocalSite site = new LocalSite(folder);

    @BeforeEach
    void ingestThree() throws IOException {
        site = new LocalSite(folder);
        site.write(aTerm("nvlink").named("NVLink").relatedTo("pcie"));
        site.write(aTerm("pcie").named("PCIe"));
        site.write(aTerm("hbm").named("HBM"));
        assertThat(site.ingest().exitCode()).isZero();
    }

    private CommandRun remove(String... options) {
        return site.run(Stream.concat(Stream.of("remove", "--stores", "index"), Stream.of(options))
                .toArray(String[]::new));
    }

    private Path list() {
        return folder.resolve("data/index/default/kept-out.txt");
    }

    @Test
    void takesATermOutAtOnceAndKeepsItOut() throws IOException {
        CommandRun remove = remove("pcie");
        assertThat(remove.exitCode()).isZero();
        assertThat(remove.out()).isEqualTo("""
                The term 'pcie' is gone from the glossary 'default', generation 2, and is kept out of it.
                `termatlas remove pcie --allow` undoes that.
                """);
        assertThat(site.run("show", "pcie").exitCode()).isEqualTo(2);
        assertThat(site.run("show", "nvlink").exitCode()).isZero();
        assertThat(list()).hasContent("pcie\n");

        CommandRun again = site.ingest("--json");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out())
                .contains("\"added\":0,\"changed\":0,\"unchanged\":2,\"removed\":0,", "\"keptOut\":1,\"generation\":2");
        assertThat(site.run("show", "pcie").exitCode()).isEqualTo(2);
        assertThat(site.ingest().out()).contains("0 overridden, 1 kept out");
    }

    @Test
    void letsItComeBack() {
        remove("pcie");
        CommandRun allow = remove("pcie", "--allow");
        assertThat(allow.exitCode()).isZero();
        assertThat(allow.out()).contains("is no longer kept out");
        assertThat(site.run("show", "pcie").exitCode()).isEqualTo(2);
        site.ingest();
        assertThat(site.run("show", "pcie").exitCode()).isZero();
        assertThat(list()).isEmptyFile();
    }

    @Test
    void isNoMatterOfMassRemoval() throws IOException {
        Files.writeString(list(), "nvlink # by hand\n\n# a comment\npcie\n");
        CommandRun run = site.ingest("--json", "--max-removal", "0");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("\"removed\":2", "\"keptOut\":2");
        assertThat(site.run("status").out())
                .contains("default: 2 terms kept out", "Kept out of default: nvlink, pcie.");
    }

    @Test
    void theGuardStillCountsAllOthers() throws IOException {
        site.delete("glossary/hbm/_payload.json");
        Files.writeString(list(), "pcie\n");
        assertThat(site.ingest("--max-removal", "30").exitCode()).isEqualTo(5);
        assertThat(site.run("show", "pcie").exitCode()).isZero();
    }

    @Test
    void goesInARunThatDoesNotPruneOrCannotReadThePageToo() throws IOException {
        Files.writeString(list(), "pcie\nhbm\n");
        site.write("glossary/hbm/_payload.json", "[[1");
        assertThat(site.ingest("--no-prune").exitCode()).isEqualTo(3);
        assertThat(site.run("show", "pcie").exitCode()).isEqualTo(2);
        assertThat(site.run("show", "hbm").exitCode()).isEqualTo(2);
    }

    @Test
    void staysOutOfARebuildAndAReplay() throws IOException {
        remove("pcie");
        site.ingest("--rebuild");
        assertThat(site.run("show", "pcie").exitCode()).isEqualTo(2);
        site.writeOdd(aTerm("pcie").named("PCIe"));
        site.ingest("--strict");
        assertThat(site.replay().exitCode()).isZero();
        assertThat(site.run("show", "pcie").exitCode()).isEqualTo(2);
    }

    @Test
    void isPlannedByADryRun() throws IOException {
        Files.writeString(list(), "pcie\n");
        CommandRun planned = site.ingest("--dry-run", "--json", "--max-removal", "0");
        assertThat(planned.exitCode()).isZero();
        assertThat(planned.out())
                .contains("\"removed\":[\"pcie\"]", "\"missing\":{\"added\":[\"pcie\"],\"removed\":[]}");
    }

    @Test
    void refusesASlugThatIsNotThereUnlessInAdvance() {
        CommandRun unknown = remove("nvlnk");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualTo("termatlas: There is no term 'nvlnk' in the glossary 'default'. Did you mean 'nvlink'?"
                        + " --in-advance keeps a term out that is not there yet.\n");
        assertThat(list()).doesNotExist();
        CommandRun advance = remove("cxl", "--in-advance", "--json");
        assertThat(advance.out())
                .isEqualTo("{\"glossary\":\"default\",\"slug\":\"cxl\",\"keptOut\":true,\"removed\":false}\n");
        assertThat(remove("cxl").exitCode()).isZero();
        assertThat(list()).hasContent("cxl\n");
    }

    @Test
    void namesTheNearestOfThoseThatAreKeptOut() {
        remove("pcie");
        CommandRun allow = remove("pci", "--allow");
        assertThat(allow.exitCode()).isEqualTo(2);
        assertThat(allow.err()).contains("is not kept out", "did you mean 'pcie'?");
    }

    @Test
    void aLineThatIsNoSlugIsNamed() throws IOException {
        Files.writeString(list(), "pcie\nno slug/at all\n");
        CommandRun run = site.ingest();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Line 2 of ", "kept-out.txt, 'no slug/at all', is no slug");
        assertThat(site.run("status", "--json").out()).contains("\"keptOut\":2");
    }

    @Test
    void isPartOfABackup() throws IOException {
        remove("pcie");
        assertThat(site.run("backup", "saved").exitCode()).isZero();
        remove("pcie", "--allow");
        assertThat(site.run("restore", "saved", "--replace", "--stores", "index")
                        .exitCode())
                .isZero();
        assertThat(list()).hasContent("pcie\n");
    }

    @Test
    void keepsTheOtherLinesOfTheList() throws IOException {
        Files.writeString(list(), "# why\ncxl # asked for in March\npcie\n");
        remove("hbm");
        remove("pcie", "--allow");
        assertThat(Files.readAllLines(list())).isEqualTo(List.of("# why", "cxl # asked for in March", "hbm"));
    }
}
