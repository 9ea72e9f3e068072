package io.termatlas.graph.local;

import io.termatlas.model.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;

/// The server's `neo4j.conf`, from our template of the same name.
final class Neo4jConf {
    private static final String TEMPLATE = Resources.text("neo4j.conf");

    private Neo4jConf() {}

    static void write(Path configuration, Ports ports) throws IOException {
        new AtomicFile(configuration)
                .replace(TEMPLATE.replace("${bolt}", String.valueOf(ports.bolt()))
                        .replace("${http}", String.valueOf(ports.http())));
    }
}
