package io.termatlas.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A data folder that a former version of the product wrote. Every later release reads it, and the next run
/// takes it over. Written by commit 2c40b07 (index of schema 3, Lucene 10.5.0); never written anew.
///
/// Of its eleven terms, eight come from pages of `site`, one from a page there that was whole once and is torn now (so
/// there is a dead letter), one from an endpoint and one from another folder that a run without pruning read:
///
/// ```
/// termatlas ingest earlier --stores index --synonyms synonyms.txt
/// termatlas ingest site --stores index --no-prune
/// termatlas ingest 'file:inbox?noop=true' --stores index
/// head -c 936 hopper > site/glossary/hopper/_payload.json
/// termatlas ingest site --stores index --no-prune
/// termatlas export jsonl > export.jsonl
/// TERMATLAS_MISSES=true termatlas serve
/// ```
///
/// @param folder holds `data`, `site` and `export.jsonl`
public record FormerRelease(Path folder) {
    private static final String ARCHIVE = "release-2c40b07.zip";

    /// Unpacks it.
    public static FormerRelease in(Path folder) throws IOException {
        try (InputStream bytes = Objects.requireNonNull(FormerRelease.class.getResourceAsStream(ARCHIVE));
                ZipInputStream archive = new ZipInputStream(bytes, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.copy(archive, file);
            }
        }
        return new FormerRelease(folder);
    }

    /// The folder for `--data`.
    public Path data() {
        return folder.resolve("data");
    }

    /// The folder that was ingested last, with one torn page.
    public Path site() {
        return folder.resolve("site");
    }

    /// The page of `hopper`, which is cut short.
    public Path tornPage() {
        return site().resolve("glossary/hopper/_payload.json");
    }

    /// The export of the former version: all terms.
    public String export() throws IOException {
        return Files.readString(folder.resolve("export.jsonl"));
    }
}
