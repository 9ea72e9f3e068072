package io.termatlas.ingest.run;

import io.termatlas.ingest.deadletter.DeadLetter;
import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.route.CamelPipeline;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.SourceParser;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A site's build folder that is written and ingested again and again.
final class SiteRuns {
    private static final Glossary GLOSSARY = Glossary.of(GlossaryId.DEFAULT);

    private final Path root;
    private final DeadLetterFolder deadLetters;
    private final MemoryStores stores = new MemoryStores();

    /// @param folder empty
    SiteRuns(Path folder) {
        this.root = folder.resolve("site");
        this.deadLetters = new DeadLetterFolder(folder.resolve("dead-letters"));
    }

    Path root() {
        return root;
    }

    MemoryStores stores() {
        return stores;
    }

    void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    void delete(String path) throws IOException {
        Files.delete(root.resolve(path));
    }

    Report run() {
        return run(stores.both());
    }

    Report run(Sinks sinks) {
        return run(sinks, SourceParser.at(0, root));
    }

    /// Of the site in another form than that of its folder.
    Report run(Source source) {
        return run(stores.both(), source);
    }

    private Report run(Sinks sinks, Source source) {
        return new Ingestion(
                        IngestSettings.DEFAULT,
                        new Sources(new NoSites()),
                        deadLetters,
                        CamelPipeline::start,
                        new Baselines(),
                        Clock.systemUTC())
                .run(
                        IngestRequest.of(GLOSSARY.id(), List.of(source)),
                        MemoryStores.only(GLOSSARY, sinks),
                        Progress.NONE);
    }

    List<DeadLetter> letters() {
        return deadLetters.list(GLOSSARY.id()).whole();
    }

    boolean has(String slug) {
        return stores.indexed(slug).isPresent();
    }

    String explanation(String slug) {
        return stores.indexed(slug).orElseThrow().term().explanation();
    }
}
