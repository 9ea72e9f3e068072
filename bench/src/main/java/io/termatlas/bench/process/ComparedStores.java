package io.termatlas.bench.process;

import io.termatlas.bench.row.Workbench;
import java.nio.file.Path;
import org.neo4j.driver.Session;

/// Both stores of the bench's site, to be compared by the product's own commands.
record ComparedStores(Programs programs, Path data, LaunchedGraph graph) implements AutoCloseable {
    private static final String HEAP = "-Xmx256m";
    private static final String ALL = """
            MATCH (term:Term)
            RETURN properties(term) AS said, COLLECT {
              MATCH (term)-[link]->(other)
              RETURN [properties(link), properties(other)]
            } AS links""";
    private static final String CHANGE = """
            MATCH (term:Term)
            WHERE NOT term:Missing AND toInteger(split(elementId(term), ':')[2]) % 100 = 0
            SET term.name = 'Changed'""";

    /// Ingests the site, and reads the graph once to warm it up.
    static ComparedStores fill(Workbench bench, String folder) {
        Programs programs = new Programs(bench);
        Path data = bench.newFolder(folder);
        LaunchedGraph graph = LaunchedGraph.start(programs, data);
        try {
            programs.seconds(programs.product("ingest", bench.site().toString(), "--data", data.toString()));
            ComparedStores stores = new ComparedStores(programs, data, graph);
            stores.secondsToReadAll();
            return stores;
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    double seconds(String command) {
        ProcessBuilder program = programs.product(command, "--data", data.toString());
        program.environment().put("TERMATLAS_JAVA_OPTS", HEAP);
        return programs.seconds(program);
    }

    /// Another name for every hundredth term.
    void change() {
        try (Session session = graph.driver().session()) {
            session.run(CHANGE).consume();
        }
    }

    double secondsToReadAll() {
        long begun = System.nanoTime();
        try (Session session = graph.driver().session()) {
            session.run(ALL).forEachRemaining(row -> {});
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    @Override
    public void close() {
        graph.close();
    }
}
