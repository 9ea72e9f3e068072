package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.answer.Json;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import io.termatlas.testkit.TermBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands that need the index alone.
class ReadingCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private static TermBuilder nvlink() {
        return aTerm("nvlink")
                .named("NVLink")
                .defined("A fast link between GPUs.")
                .explained("It joins GPUs.\n\nIt is wider than PCIe.")
                .categorised("Interconnect")
                .alias("NV-Link")
                .relatedAs("pcie", "PCIe")
                .relatedAs("nvswitch", "NVSwitch")
                .asked("Is it fast?", "Yes.");
    }

    private static TermBuilder pcie() {
        return aTerm("pcie").named("PCIe").defined("The usual bus.").relatedAs("nvlink", "NVLink");
    }

    private void write(TermBuilder... terms) {
        WrittenGlossary.write(new DataFolder(folder.resolve("data")), "default", terms);
    }

    @Test
    void searchListsTheHits() {
        write(nvlink(), pcie());
        CommandRun run = CommandRun.in(folder, "search", "nvlink");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(" 1  NVLink  nvlink · Interconnect\n    A fast link between GPUs.\n    /glossary/nvlink");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void searchWithoutAHitIsAnAnswer() {
        write(pcie());
        CommandRun run = CommandRun.in(folder, "search", "zzzzzzzzzz");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("No hit for \"zzzzzzzzzz\".");
    }

    @Test
    void searchSaysWhatIsOnlyAGuess() {
        write(nvlink(), pcie());
        assertThat(CommandRun.in(folder, "search", "mcie").out())
                .startsWith("No hit for \"mcie\". Perhaps this was meant:");
        assertThat(CommandRun.in(folder, "search", "mcie", "--json").out()).contains("\"guess\":true");
        assertThat(CommandRun.in(folder, "search", "pcei", "--json").out()).doesNotContain("guess");
    }

    @Test
    void searchKeepsToTheLimit() {
        write(nvlink(), pcie());
        CommandRun run = CommandRun.in(folder, "search", "link", "bus", "--limit", "1", "--json");
        assertThat(run.out()).contains("\"query\":\"link bus\"", "\"size\":1");
        assertThat(CommandRun.in(folder, "search", "link", "--limit", "101").exitCode())
                .isEqualTo(2);
    }

    @Test
    void showGivesAsJsonWhatHttpGives() {
        write(nvlink(), pcie());
        try (Glossaries glossaries = new Glossaries(new DataFolder(folder.resolve("data")))) {
            Answers answers = new Answers(glossaries, GraphAccess.NONE, "1.2.3");
            assertThat(CommandRun.in(folder, "show", "nvlink", "--json").out())
                    .isEqualTo(Json.write(answers.term(null, Slug.of("nvlink"))) + "\n");
        }
    }

    @Test
    void showLaysATermOut() {
        write(nvlink(), pcie());
        assertThat(CommandRun.in(folder, "show", "nvlink").out()).isEqualTo("""
                NVLink  nvlink · Interconnect
                /glossary/nvlink
                Also called NV-Link

                A fast link between GPUs.

                It joins GPUs.

                It is wider than PCIe.

                Is it fast?
                Yes.

                Related terms
                  PCIe       pcie
                  NVSwitch   nvswitch   (nobody publishes it)

                Named by
                  PCIe   pcie
                """);
    }

    @Test
    void aRelationIsShownOnBothSidesAndExported() {
        write(
                aTerm("nvlink")
                        .relatedAs("link", "Link", Relation.BROADER)
                        .relatedAs("nvswitch", "NVSwitch", Relation.SEE)
                        .relatedTo("link"),
                aTerm("link").named("Link"));
        assertThat(CommandRun.in(folder, "show", "nvlink").out())
                .contains("  Link       link       broader\n", "  NVSwitch   nvswitch   see (nobody publishes it)\n");
        assertThat(CommandRun.in(folder, "show", "nvlink", "--json").out())
                .contains("{\"slug\":\"link\",\"name\":\"Link\",\"relation\":\"broader\",\"missing\":false}");
        assertThat(CommandRun.in(folder, "show", "link").out()).contains("  nvlink   nvlink   narrower\n");
        assertThat(CommandRun.in(folder, "show", "link", "--json").out())
                .contains("\"relatedFrom\":[{\"slug\":\"nvlink\",\"name\":\"nvlink\",\"relation\":\"narrower\"}]");
        assertThat(CommandRun.in(folder, "export", "jsonl").out())
                .contains("\"relatedTerms\":[{\"slug\":\"link\",\"name\":\"Link\",\"relation\":\"broader\"},"
                        + "{\"slug\":\"nvswitch\",\"name\":\"NVSwitch\",\"relation\":\"see\"},"
                        + "{\"slug\":\"link\",\"name\":\"link\"}]");
    }

    @Test
    void aRelationThatIsNoneIsWrongUsage() {
        write(pcie());
        CommandRun run = CommandRun.in(folder, "graph", "neighbours", "pcie", "--relation", "wider");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--relation", "use related, broader, narrower, see.\n");
    }

    @Test
    void showOfAnUnknownSlugIsWrongUsage() {
        write(pcie());
        CommandRun run = CommandRun.in(folder, "show", "nvlink");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nvlink");
    }

    @Test
    void exportIsSortedAndTellsNothingOfHistory() {
        write(pcie(), nvlink());
        assertThat(CommandRun.in(folder, "export", "jsonl").out()).isEqualTo("""
                {"glossary":"default","slug":"nvlink","term":"NVLink","shortDefinition":"A fast link between GPUs.",\
                "seoTitle":"","seoDescription":"","explanation":"It joins GPUs.\\n\\nIt is wider than PCIe.",\
                "category":"Interconnect","aliases":["NV-Link"],"relatedTerms":[{"slug":"pcie","name":"PCIe"},\
                {"slug":"nvswitch","name":"NVSwitch"}],"faq":[{"question":"Is it fast?","answer":"Yes."}],\
                "mentions":[{"slug":"pcie","count":1,"probability":0.76}]}
                {"glossary":"default","slug":"pcie","term":"PCIe","shortDefinition":"The usual bus.","seoTitle":"",\
                "seoDescription":"","explanation":"","category":"","aliases":[],\
                "relatedTerms":[{"slug":"nvlink","name":"NVLink"}],"faq":[],"mentions":[]}
                """);
    }

    @Test
    void statusCountsWithoutStartingAnything() {
        write(nvlink(), pcie());
        CommandRun run = CommandRun.in(folder, "status");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Termatlas 1.2.3, graph not reachable\n")
                .containsPattern("default +en +1 +2 +2026-01-0\\d \\d\\d:\\d\\d +-");
        assertThat(CommandRun.in(folder, "status", "--json").out()).contains("\"terms\":2", "\"reachable\":false");
        assertThat(folder.resolve("data/neo4j")).doesNotExist();
    }

    @Test
    void statusOfAnEmptyFolderSaysWhatToDo() {
        CommandRun run = CommandRun.in(folder, "status");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("No glossary yet");
    }
}
