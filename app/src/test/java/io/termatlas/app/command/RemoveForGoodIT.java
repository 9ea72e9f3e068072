package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.fixture.SharedNeo4j;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A removal for good with a graph: the term is nowhere, until it is allowed again.
class RemoveForGoodIT {
    private static final String GLOSSARY = "removed-for-good";

    @TempDir
    private Path folder = Path.of("");

    private LocalSite site = new LocalSite(folder);

    @Test
    void leavesNoCopyInTheDataFolderAndTheGraphUntilItIsAllowed() throws IOException {
        forgetTheGraph();
        site = LocalSite.with(SharedNeo4j.address(), folder).in(GLOSSARY);
        for (int i = 0; i < 4; i++) {
            site.write(aTerm("t" + i).named("Term " + i).relatedTo("secret"));
        }
        site.write(SecretTerm.term().asked("Is a Zwitterlane xylographic?", "Quomodocunquize."));
        assertThat(site.ingest().exitCode()).isZero();
        assertThat(site.ingest("--rebuild").exitCode()).isZero();
        SecretTerm.breakListing(site);
        assertThat(site.ingest().exitCode()).isEqualTo(3);
        SecretTerm.keepBeside(folder.resolve("data"), GLOSSARY);
        assertThat(holders())
                .extracting(file ->
                        folder.resolve("data").relativize(file).getName(0).toString())
                .contains("index", "dead-letters", "misses", "site-cache");
        assertThat(nodes()).isEqualTo(2);

        CommandRun remove = site.run("remove", "secret", "--for-good");

        assertThat(remove.exitCode()).as(remove.err()).isZero();
        assertThat(remove.out().replaceAll("\\s+", " "))
                .contains(
                        "The server of the graph takes no order to write a checkpoint: it writes one by itself when it is"
                                + " stopped and every '",
                        "' (db.checkpoint.interval.time)",
                        "Its transaction logs may hold the term after that as long as"
                                + " db.tx_log.rotation.retention_policy says");
        assertThat(holders()).isEmpty();
        assertThat(nodes()).isZero();
        assertThat(site.run("show", "secret").exitCode()).isEqualTo(2);
        assertThat(site.run("verify").out()).isEqualTo("No differences.\n");

        site.delete("glossary/_payload.json");
        assertThat(site.ingest("--json").out()).contains("\"keptOut\":1");
        assertThat(site.run("remove", "secret", "--allow").exitCode()).isZero();
        assertThat(site.ingest().exitCode()).isZero();
        assertThat(site.run("show", "secret").out()).contains("Zwitterlane");
        assertThat(nodes()).isEqualTo(2);
        assertThat(site.run("verify", "site").out()).isEqualTo("No differences.\n");
        forgetTheGraph();
    }

    private static void forgetTheGraph() {
        SharedNeo4j.query("MATCH (n) WHERE n.glossary = $id OR n.id = $id DETACH DELETE n", Map.of("id", GLOSSARY));
    }

    private List<Path> holders() throws IOException {
        return SecretTerm.holders(folder.resolve("data"));
    }

    /// How many nodes, whosever they are, say one of the words: the term and its question.
    private static long nodes() {
        return SharedNeo4j.query(
                        "MATCH (n) WHERE any(key IN keys(n) WHERE any(word IN $words WHERE toStringOrNull(n[key]) CONTAINS"
                                + " word)) RETURN count(n) AS nodes",
                        Map.of("words", SecretTerm.DISTINCTIVE))
                .getFirst()
                .get("nodes")
                .asLong();
    }
}
