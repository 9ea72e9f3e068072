package io.termatlas.bench.process;

import java.nio.file.Path;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The local Neo4j of a data folder, started and stopped by the product's own commands, with a driver on it.
record LaunchedGraph(Programs programs, Path data, Driver driver, Thread onInterruption) implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    static LaunchedGraph start(Programs programs, Path data) {
        // The server outlives the process that starts it, also when this one is interrupted.
        Thread onInterruption = new Thread(() -> stop(programs, data), "stop-neo4j");
        Runtime.getRuntime().addShutdownHook(onInterruption);
        try {
            programs.seconds(programs.product("neo4j", "start", "--data", data.toString()));
            JsonNode state = JSON.readTree(
                    programs.output(programs.product("neo4j", "status", "--json", "--data", data.toString())));
            String password = Programs.read(Path.of(state.path("passwordFile").asString()));
            return new LaunchedGraph(
                    programs,
                    data,
                    GraphDatabase.driver(state.path("bolt").asString(), AuthTokens.basic("neo4j", password.strip())),
                    onInterruption);
        } catch (RuntimeException e) {
            Runtime.getRuntime().removeShutdownHook(onInterruption);
            try {
                stop(programs, data);
            } catch (RuntimeException other) {
                e.addSuppressed(other);
            }
            throw e;
        }
    }

    private static void stop(Programs programs, Path data) {
        programs.seconds(programs.product("neo4j", "stop", "--data", data.toString()));
    }

    @Override
    public void close() {
        driver.close();
        Runtime.getRuntime().removeShutdownHook(onInterruption);
        stop(programs, data);
    }
}
