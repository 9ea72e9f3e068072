package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.run.ProcessLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dead letters as their operator lists, shows, drops and replays them.
class DeadLettersTest {
    private static final String ODD = "glossary/odd/_payload.json";
    private static final String BROKEN = "glossary/broken/_payload.json";

    @TempDir
    private Path folder = Path.of("");

    private LocalSite site = new LocalSite(folder);

    @BeforeEach
    void ingestTwoBadPages() throws IOException {
        site = new LocalSite(folder);
        site.write(aTerm("hbm").named("HBM"));
        site.writeOdd(aTerm("odd").named("Odd"));
        site.write(BROKEN, "[[1");
        assertThat(site.ingest("--strict").exitCode()).isEqualTo(3);
    }

    @Test
    void listsThemByPathWithTheReason() {
        CommandRun list = site.run("dead-letters", "list");
        assertThat(list.exitCode()).isZero();
        assertThat(list.out().lines().toList()).hasSize(3);
        assertThat(list.out())
                .startsWith("letter         rejected           path")
                .containsSubsequence(BROKEN, ODD, "the type Mine is unknown");
        assertThat(site.run("dead-letters", "list", "--limit", "1").out())
                .contains("The first 1 of 2; --limit shows more.");
    }

    @Test
    void givesThemAsJson() {
        assertThat(site.run("dead-letters", "list", "--json").out())
                .startsWith("{\"glossary\":\"default\",\"total\":2,\"letters\":[{\"id\":\"" + id(BROKEN) + "\",")
                .contains("\"bytes\":3,\"kept\":3,\"replayable\":true,\"sha256\":\"");
    }

    @Test
    void showsOneByItsNameItsPathOrTheBeginningOfItsName() {
        for (String name : new String[] {id(BROKEN), id(BROKEN).substring(0, 5), BROKEN}) {
            CommandRun show = site.run("dead-letters", "show", name);
            assertThat(show.exitCode()).as(name).isZero();
            assertThat(show.out()).contains("path      " + BROKEN, "bytes     3\n", "\n\n[[1\n");
        }
    }

    @Test
    void namesTheNearestWhereThereIsNone() {
        CommandRun show = site.run("dead-letters", "show", "glossary/brocken/_payload.json");
        assertThat(show.exitCode()).isEqualTo(2);
        assertThat(show.err())
                .isEqualTo("termatlas: The glossary 'default' has no dead letter of 'glossary/brocken/_payload.json';"
                        + " did you mean '" + BROKEN + "'?\n");
        assertThat(site.run("replay", "nothing", "--stores", "index").exitCode())
                .isEqualTo(2);
        assertThat(site.run("dead-letters", "drop", "nothing").exitCode()).isEqualTo(2);
    }

    @Test
    void dropsTheNamedOnesWithTheirBytes() throws IOException {
        assertThat(site.run("dead-letters", "drop").exitCode()).isEqualTo(2);
        assertThat(site.run("dead-letters", "drop", BROKEN, "--json").out())
                .isEqualTo("{\"glossary\":\"default\",\"dropped\":1}\n");
        assertThat(site.run("dead-letters", "list").out()).contains(ODD).doesNotContain(BROKEN);
        assertThat(site.run("dead-letters", "drop", "--all").exitCode()).isZero();
        assertThat(site.run("dead-letters", "list").out()).isEqualTo("The glossary 'default' has no dead letter.\n");
        assertThat(folder.resolve("data/dead-letters/default")).isEmptyDirectory();
    }

    @SuppressWarnings("try") // held, not used
    @Test
    void changesNothingWhileARunWritesTheGlossary() {
        try (ProcessLock lock = ProcessLock.take(folder.resolve("data/index/default/writer.lock"), "taken")) {
            assertThat(site.run("dead-letters", "drop", "--all").exitCode()).isEqualTo(4);
            assertThat(site.replay().exitCode()).isEqualTo(4);
        }
        assertThat(site.run("dead-letters", "list", "--json").out()).contains("\"total\":2");
    }

    @Test
    void replaysWhatCanBeReadNowAndEndsWithThreeWhenSomeStay() {
        CommandRun replay = site.replay();
        assertThat(replay.exitCode()).isEqualTo(3);
        assertThat(replay.out())
                .startsWith("2 payloads read again: 1 accepted and dropped from the dead letters, 1 left there.\n  "
                        + id(BROKEN) + "  " + BROKEN + ": ")
                .contains("1 added, 0 changed");
        assertThat(site.run("show", "odd").out()).contains("Odd");
        assertThat(site.run("dead-letters", "list", "--json").out()).contains("\"total\":1");
        assertThat(site.replay(ODD).exitCode()).isEqualTo(2);
    }

    @Test
    void replaysTheNamedOnesAlone() {
        CommandRun replay = site.replay(id(ODD), "--json");
        assertThat(replay.exitCode()).isZero();
        assertThat(replay.out())
                .startsWith("{\"glossary\":\"default\",\"replayed\":1,\"accepted\":1,\"rejected\":[],\"report\":{");
        assertThat(site.run("dead-letters", "list").out()).contains(BROKEN);
    }

    @Test
    void removesNoTermOfAPageThatIsGone() throws IOException {
        site.delete("glossary/hbm/_payload.json");
        site.replay();
        assertThat(site.run("show", "hbm").exitCode()).isZero();
    }

    @Test
    void aPayloadOfWhichOnlyTheBeginningWasKeptIsSaidSo() throws IOException {
        Path large = folder.resolve("site/glossary/large/_payload.json");
        Files.createDirectories(large.getParent());
        Files.writeString(large, " ".repeat(70_000));
        CommandRun.in(
                folder, Map.of("TERMATLAS_PAYLOAD_LIMIT", "66k"), "ingest", "site", "--stores", "index", "--strict");
        CommandRun replay = site.replay("glossary/large/_payload.json");
        assertThat(replay.exitCode()).isEqualTo(3);
        assertThat(replay.out())
                .startsWith("0 payloads read again: 0 accepted")
                .contains("the first 65536 of its 70000 bytes were kept, so ingest its source again");
    }

    @Test
    void withoutAGlossaryThereIsNothingToList() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        CommandRun list = CommandRun.in(empty, "dead-letters", "list");
        assertThat(list.exitCode()).isEqualTo(2);
        assertThat(CommandRun.in(empty, "replay").exitCode()).isEqualTo(2);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void lettersOfAGlossaryThatNoRunHasCommittedAreListed() throws IOException {
        Path alone = Files.createDirectory(folder.resolve("alone"));
        LocalSite broken = new LocalSite(alone);
        broken.write(BROKEN, "[[1");
        broken.ingest();
        assertThat(CommandRun.in(alone, "dead-letters", "list").out()).contains(BROKEN);
        assertThat(broken.replay().exitCode()).isEqualTo(3);
    }

    private String id(String path) {
        Matcher letter = Pattern.compile("\"id\":\"([0-9a-f]{12})\",\"source\":\"[^\"]*\",\"path\":\"" + path)
                .matcher(site.run("dead-letters", "list", "--json").out());
        assertThat(letter.find()).as(path).isTrue();
        return letter.group(1);
    }
}
