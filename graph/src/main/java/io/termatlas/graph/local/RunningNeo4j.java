package io.termatlas.graph.local;

import io.termatlas.graph.GraphAddress;
import java.net.URI;
import java.nio.file.Path;

/// A local Neo4j server that runs now.
///
/// @param address      `bolt://localhost:PORT`, with the password
/// @param browser      Neo4j Browser with the connection filled in, all but the password
/// @param passwordFile where the user reads the password
public record RunningNeo4j(GraphAddress address, URI browser, Path passwordFile, long pid) {
    private static final String USER = "neo4j";
    private static final String DATABASE = "neo4j";

    static RunningNeo4j of(RunFile run, String password, Path passwordFile) {
        Ports ports = run.ports();
        URI bolt = URI.create("bolt://localhost:" + ports.bolt());
        // No `&db=`: Neo4j Browser 5.24 acts on it before it knows the databases, and greets with an error.
        URI browser = URI.create(
                "http://localhost:" + ports.http() + "/browser/?dbms=bolt://" + USER + "@localhost:" + ports.bolt());
        return new RunningNeo4j(
                new GraphAddress(bolt, USER, password, DATABASE, passwordFile), browser, passwordFile, run.pid());
    }
}
