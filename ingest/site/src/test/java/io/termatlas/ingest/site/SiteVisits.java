package io.termatlas.ingest.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import io.termatlas.ingest.source.SourceOptions;
import io.termatlas.model.fault.PayloadFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A site that is served, and the payloads and messages that the crawler has delivered.
abstract class SiteVisits {
    static final long LIMIT = 20_000;
    static final String LONG = "[\"" + "a term ".repeat(100) + "\"]";

    @TempDir
    Path folder;

    BuiltSite site;
    Exclusion exclusion = Exclusion.NONE;
    Predicate<String> asksForPage = path -> false;
    SiteSettings settings =
            new SiteSettings(3, 1_000, 100, 1L << 30, Duration.ofSeconds(2), 2, Duration.ofSeconds(5), "Test");

    final Map<String, String> given = new TreeMap<>();
    final Map<String, String> refused = new TreeMap<>();
    final Map<String, String> languages = new TreeMap<>();
    final List<String> keptOut = new ArrayList<>();
    final List<String> sourceErrors = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    @BeforeEach
    void serve() throws IOException {
        site = new BuiltSite();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    void read(String base) {
        read(new Source.Site(0, site.address().resolve(base.isEmpty() ? "" : base + "/")));
    }

    void read(Source.Site source) {
        given.clear();
        try (PayloadStream payloads = open(source)) {
            payloads.forEachRemaining(this::take);
        }
    }

    PayloadStream open(Source.Site source) {
        return new SiteCrawler(settings, folder)
                .open(
                        source,
                        new ReadContext(
                                exclusion, LIMIT, SourceOptions.DEFAULT, sourceErrors::add, notes::add, asksForPage));
    }

    private void take(Payload payload) {
        try {
            byte[] bytes = payload.read(LIMIT);
            given.put(payload.path(), new String(bytes, UTF_8));
            payload.language(bytes).stated().ifPresent(language -> languages.put(payload.path(), language.tag()));
        } catch (PayloadFault e) {
            refused.put(payload.path(), e.reason());
        }
        if (payload.page(LIMIT).isKeptOut()) {
            keptOut.add(payload.path());
        }
    }

    List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
