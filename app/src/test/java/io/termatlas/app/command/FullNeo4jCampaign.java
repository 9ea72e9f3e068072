package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.GraphAddress;
import io.termatlas.graph.fixture.LocalServer;
import io.termatlas.graph.local.LocalNeo4j;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A Neo4j whose disk takes no more: the run ends with 4 and says what to do, readers keep the former generation, and
/// the next run after the cure makes what an undisturbed one makes. Where its store is lost, the graph is made again.
/// `.ci/campaign` runs it, the build does not.
class FullNeo4jCampaign {
    private static final int PAGES = 4_000;
    private static final int LETTERS = 1_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void promise11AFullDiskOfNeo4jEndsTheRunAndTheNextOneConverges() throws IOException {
        Path home = folder.resolve("neo4j");
        LocalNeo4j neo4j = LocalServer.of(home);
        LocalSite site = new LocalSite(folder);
        try (SmallDisk disk = SmallDisk.mount(home.resolve("data"), "64m")) {
            try {
                GraphAddress graph = neo4j.start(message -> {}).address();
                site.write(aTerm("nvlink").named("NVLink"));
                assertThat(run(graph, "ingest", "site").exitCode()).isZero();
                publishMuch(site);
                disk.fill(2 << 20);

                CommandRun full = run(graph, "ingest", "site");

                assertThat(full.exitCode()).as(full.err()).isEqualTo(4);
                assertThat(full.err())
                        .contains(
                                "cannot write to its disk, which is full as a rule: stop it, then make room, start it")
                        .doesNotContain("\tat ");
                assertThat(run(graph, "search", "nvlink", "--json").out())
                        .contains("\"total\":1,", "\"generation\":1,");

                // In this order: a Neo4j that ends when there is room again spoils its log.
                neo4j.stop();
                disk.resize("256m");
                GraphAddress again = neo4j.start(message -> {}).address();
                CommandRun next = run(again, "ingest", "site");
                assertThat(next.exitCode()).as(next.err()).isZero();
                assertThat(run(again, "verify", "site").out()).isEqualTo("No differences.\n");

                neo4j.stop();
                disk.clear();
                GraphAddress empty = neo4j.start(message -> {}).address();
                assertThat(run(empty, "repair").exitCode()).isZero();
                assertThat(run(empty, "verify", "site").out()).isEqualTo("No differences.\n");
            } finally {
                neo4j.stop();
            }
        }
    }

    /// Texts that no codec makes small.
    private static void publishMuch(LocalSite site) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        for (int page = 0; page < PAGES; page++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < LETTERS) {
                text.append(Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX))
                        .append(' ');
            }
            site.write(aTerm("t" + page).named("Term " + page).defined(text.toString()));
        }
    }

    private CommandRun run(GraphAddress graph, String... line) {
        return LocalSite.with(graph, folder).run(line);
    }
}
