package io.termatlas.app.command;

import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.testkit.SeededTest;
import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// Promise 14 as [HistoriesTest] has it, with a graph, which `verify` compares with the site at the end. `.ci/campaign`
/// runs it, the build does not.
class GraphHistoriesCampaign {
    private static final int HISTORIES = Integer.getInteger("termatlas.graph-histories", 1);
    private static final int LENGTH = 14;
    private static final int ORDERS = 3;

    @TempDir
    private Path folder = Path.of("");

    @SeededTest
    void promise14EveryHistoryEndsAsAFreshBuildInBothStores(RandomGenerator random) {
        for (int history = 0; history < HISTORIES; history++) {
            Path own = folder.resolve("history-" + history);
            History.of(LENGTH, random, order -> {
                        forgetTheGraph();
                        return LocalSite.with(SharedNeo4j.address(), own.resolve(order));
                    })
                    .inSomeOrders(ORDERS, random);
        }
        System.out.println("Histories with a graph: " + HISTORIES + ", each in " + ORDERS + " orders");
    }

    @AfterEach
    void forgetTheGraph() {
        SharedNeo4j.query("MATCH (n) WHERE n.glossary = $id OR n.id = $id DETACH DELETE n", Map.of("id", "default"));
    }
}
