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
import java.time.Instant;
import java.time.ZoneOffset;
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

    /// At that time.
    Report runAt(Instant now) {
        return run(stores.both(), SourceParser.at(0, root), Clock.fixed(now, ZoneOffset.UTC), Progress.NONE);
    }

    Report run(Progress progress) {
        return run(stores.both(), SourceParser.at(0, root), Clock.systemUTC(), progress);
    }

    /// Of the site in another form than that of its folder.
    Report run(Source source) {
        return run(stores.both(), source);
    }

    private Report run(Sinks sinks, Source source) {
        return run(sinks, source, Clock.systemUTC(), Progress.NONE);
    }

    private Report run(Sinks sinks, Source source, Clock clock, Progress progress) {
        return new Ingestion(
                        IngestSettings.DEFAULT,
                        new Sources(new NoSites()),
                        deadLetters,
                        CamelPipeline::start,
                        new Baselines(),
                        clock)
                .run(IngestRequest.of(GLOSSARY.id(), List.of(source)), MemoryStores.only(GLOSSARY, sinks), progress);
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
