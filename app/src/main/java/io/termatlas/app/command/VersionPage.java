package io.termatlas.app.command;

import io.termatlas.app.run.Build;

/// What `--version` says: the product, the commit it was built from, and the engines in it, one a line, for reports of
/// defects and for scripts.
final class VersionPage {
    private VersionPage() {}

    static String[] of(Build build) {
        return new String[] {
            "Termatlas " + build.version() + " (commit " + build.commit() + ")",
            "Lucene " + build.lucene(),
            "Camel " + build.camel(),
            "Neo4j driver " + build.neo4jDriver() + ", local server " + build.neo4j() + ", Browser "
                    + build.neo4jBrowser(),
            "Java " + Runtime.version() + ", " + System.getProperty("java.vendor")
        };
    }
}
