package io.termatlas.model.fault;

import java.util.Locale;

/// What a sentence tells the user to do with the product. `app` knows how the user types it.
public enum CommandName implements Sentence.Part {
    /// fill a glossary from its sources
    INGEST,
    /// the same, with everything written anew
    REBUILD,
    /// show what a payload holds
    INSPECT,
    /// fetch the jars of the local Neo4j
    INSTALL_NEO4J;

    /// Its name in words, such as `install-neo4j`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
