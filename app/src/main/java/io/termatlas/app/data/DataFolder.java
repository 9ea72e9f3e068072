package io.termatlas.app.data;

import io.termatlas.model.GlossaryId;
import java.nio.file.Path;

/// The paths within an installation's folder, by default `./data`. Does not access the disk.
public record DataFolder(Path root) {

    /// What tells this data folder from every other one; never part of a copy that is used beside it.
    public Path installation() {
        return root.resolve("installation");
    }

    /// One folder a glossary.
    public Path index() {
        return root.resolve("index");
    }

    public Path index(GlossaryId glossary) {
        return index().resolve(glossary.value());
    }

    /// The home of the local Neo4j server.
    public Path neo4j() {
        return root.resolve("neo4j");
    }

    /// Where backups were written to; may be deleted at any time.
    public Path backups() {
        return root.resolve("backups");
    }

    public Path deadLetters() {
        return root.resolve("dead-letters");
    }

    /// The queries without a hit that servers were asked.
    public Path misses(GlossaryId glossary) {
        return root.resolve("misses").resolve(glossary.value() + ".tsv");
    }

    /// What the last runs came to; may be deleted at any time.
    public Path runs() {
        return root.resolve("runs");
    }

    /// The logs, which an operator can send us with a report; may be deleted at any time.
    public Path logs() {
        return root.resolve("logs");
    }

    /// Answers that were fetched from sites, with their validators; may be deleted at any time.
    public Path siteCache() {
        return root.resolve("site-cache");
    }
}
