package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After a removal for good, no file of the data folder holds the term's texts.
class RemoveForGoodTest {
    @TempDir
    private Path folder = Path.of("");

    private LocalSite site = new LocalSite(folder);

    @BeforeEach
    void ingestSeveralGenerations() throws IOException {
        site = new LocalSite(folder);
        for (int i = 0; i < 20; i++) {
            site.write(aTerm("t" + i).named("Term " + i).relatedTo("secret"));
        }
        site.write(SecretTerm.term());
        site.ingest();
        site.write(aTerm("more"));
        site.ingest("--rebuild");
        site.write(SecretTerm.term().categorised("Buses"));
        site.ingest();
        SecretTerm.breakListing(site);
        site.write("glossary/bad/_payload.json", "[[1");
        site.ingest();
        SecretTerm.keepBeside(folder.resolve("data"), "default");
    }

    private List<Path> holders() throws IOException {
        return SecretTerm.holders(folder.resolve("data"));
    }

    private CommandRun remove(String... more) {
        return site.remove("secret", more);
    }

    @Test
    void leavesNoCopyInTheDataFolder() throws IOException {
        assertThat(holders())
                .extracting(file ->
                        folder.resolve("data").relativize(file).getName(0).toString())
                .contains("index", "dead-letters", "misses", "site-cache");
        assertThat(folder.resolve("data/index/default/0001")).exists();

        CommandRun remove = remove("--for-good", "--json");

        assertThat(remove.exitCode()).as(remove.err()).isZero();
        assertThat(remove.out())
                .contains("\"removed\":true", "\"purged\":{\"deadLetters\":1,\"misses\":1,\"siteCache\":true,");
        assertThat(holders()).isEmpty();
        assertThat(folder.resolve("data/index/default/0001")).doesNotExist();
        assertThat(folder.resolve("data/site-cache")).doesNotExist();
        assertThat(site.run("dead-letters", "list").out())
                .contains("glossary/bad/")
                .doesNotContain("glossary/_payload");
        assertThat(site.run("misses").out()).contains("plasma");
    }

    @Test
    void leavesEverythingElseAsItWas() {
        String before = site.dump();
        assertThat(remove("--for-good").exitCode()).isZero();
        List<String> others = before.lines()
                .filter(line -> !line.contains("\"slug\":\"secret\",\"term\""))
                .toList();
        assertThat(site.dump().lines()).containsExactlyElementsOf(others);
        CommandRun next = site.ingest("--json", "--strict");
        assertThat(next.out()).contains("\"changed\":0,\"unchanged\":21,\"removed\":0", "\"keptOut\":1");
        assertThat(site.run("search", "term", "--json").exitCode()).isZero();
    }

    @Test
    void withoutItCopiesStayForTheTimeBeing() throws IOException {
        remove();
        assertThat(holders()).isNotEmpty();
        assertThat(remove("--for-good").exitCode()).isZero();
        assertThat(holders()).as("the slug alone is known by then").isNotEmpty();
    }

    @Test
    void saysWhereElseCopiesAreLeft() {
        site.run("backup", "saved");
        CommandRun remove = remove("--for-good");
        assertThat(remove.out())
                .contains("Rewrote the index without it, and deleted 1 dead letter and 1 query without a hit, and all"
                        + " kept answers of sites.");
        assertThat(remove.out().replaceAll("\\s+", " "))
                .contains("The graph was not asked")
                .contains("The backup in " + folder.resolve("saved") + " may hold it until you delete that folder.");
    }

    @Test
    void isNotToBeMixedWithAllow() {
        assertThat(remove("--for-good", "--allow").exitCode()).isEqualTo(2);
    }
}
