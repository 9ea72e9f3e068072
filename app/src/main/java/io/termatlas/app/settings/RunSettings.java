package io.termatlas.app.settings;

import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.mapping.MappingFile;
import io.termatlas.ingest.route.FeedSettings;
import io.termatlas.ingest.run.IngestRequest;
import io.termatlas.ingest.run.RunLimits;
import io.termatlas.ingest.site.SiteSettings;
import io.termatlas.ingest.source.SourceOptions;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a run may read and remove, and how long it waits.
///
/// @param maxRemovalPercent of the glossary's terms; a run that would remove strictly more changes nothing
/// @param maxUnfindablePercent of its names and slugs; a run in which strictly more do not find their term changes
/// nothing
/// @param payload           limits of one payload
/// @param whole             limits of all payloads together
/// @param strict            whether payloads with unknown types are refused
/// @param mapping           the file that says which objects are terms; null for a site whose shape needs none
/// @param sources           how sources on the disk are read
/// @param graphWait         for a named Neo4j server that does not answer yet, for another run that writes
/// its graph, and for a graph that goes away meanwhile
/// @param installation      what marks the glossaries in a graph as this installation's; null for the mark of the data
/// folder
/// @param site              how a site is read from the web
/// @param feed              how messages of an endpoint are gathered to batches
/// @param webhook           is told of runs that somebody should look at; null for none
public record RunSettings(
        int maxRemovalPercent,
        int maxUnfindablePercent,
        Limits payload,
        RunLimits whole,
        boolean strict,
        @Nullable Path mapping,
        SourceOptions sources,
        Duration graphWait,
        @Nullable String installation,
        SiteSettings site,
        FeedSettings feed,
        @Nullable WebhookAddress webhook) {
    /// A payload is read into memory, whole.
    private static final long MOST_OF_A_PAYLOAD = 1L << 30;

    private static final long MOST = 1L << 60;

    static final Duration DEFAULT_GRAPH_WAIT = Duration.ofMinutes(2);

    static RunSettings read(SettingSources sources) {
        return new RunSettings(
                sources.find(SettingKey.MAX_REMOVAL)
                        .map(percent -> percent.number(0, 100))
                        .orElse(IngestRequest.DEFAULT_MAX_REMOVAL_PERCENT),
                sources.find(SettingKey.MAX_UNFINDABLE)
                        .map(percent -> percent.number(0, 100))
                        .orElse(IngestRequest.DEFAULT_MAX_UNFINDABLE_PERCENT),
                payload(sources),
                whole(sources),
                sources.find(SettingKey.STRICT).map(Setting::truth).orElse(false),
                sources.find(SettingKey.MAPPING).map(Setting::path).orElse(null),
                onDisk(sources),
                sources.find(SettingKey.GRAPH_WAIT).map(Setting::duration).orElse(DEFAULT_GRAPH_WAIT),
                sources.find(SettingKey.INSTALLATION).map(Setting::name).orElse(null),
                site(sources),
                feed(sources),
                sources.find(SettingKey.WEBHOOK).map(Setting::webhook).orElse(null));
    }

    /// Read at the call, because commands that only search do not need it.
    ///
    /// @throws io.termatlas.model.fault.UsageFault when the file is no mapping
    public Mapping readMapping() {
        return mapping == null ? Mapping.NONE : MappingFile.read(mapping);
    }

    private static SourceOptions onDisk(SettingSources sources) {
        return new SourceOptions(
                sources.find(SettingKey.FOLLOW_LINKS).map(Setting::truth).orElse(false),
                sources.find(SettingKey.ZIP_CHARSET).map(Setting::charset).orElse(null));
    }

    private static Limits payload(SettingSources sources) {
        Limits usual = Limits.DEFAULT;
        return new Limits(
                sources.find(SettingKey.PAYLOAD_LIMIT)
                        .map(size -> size.bytes(1, MOST_OF_A_PAYLOAD))
                        .orElse(usual.payloadBytes()),
                sources.find(SettingKey.PAYLOAD_DEPTH)
                        .map(levels -> levels.number(1, 1_000_000))
                        .orElse(usual.depth()),
                sources.find(SettingKey.PAYLOAD_ENTRIES)
                        .map(count -> count.number(1, 100_000_000))
                        .orElse(usual.entries()),
                sources.find(SettingKey.PAYLOAD_SPARSE)
                        .map(length -> length.number(1, Integer.MAX_VALUE))
                        .orElse(usual.sparseLength()),
                sources.find(SettingKey.PAYLOAD_TEXT)
                        .map(size -> size.bytes(1, MOST))
                        .orElse(usual.text()));
    }

    private static RunLimits whole(SettingSources sources) {
        RunLimits usual = RunLimits.DEFAULT;
        return new RunLimits(
                sources.find(SettingKey.RUN_BYTES)
                        .map(size -> size.bytes(1, MOST))
                        .orElse(usual.bytes()),
                sources.find(SettingKey.RUN_ENTRIES)
                        .map(count -> count.bytes(1, MOST))
                        .orElse(usual.entries()),
                sources.find(SettingKey.RUN_TEXT)
                        .map(size -> size.bytes(1, MOST))
                        .orElse(usual.text()));
    }

    private static FeedSettings feed(SettingSources sources) {
        FeedSettings usual = FeedSettings.DEFAULT;
        return new FeedSettings(
                sources.find(SettingKey.FEED_MESSAGES)
                        .map(count -> count.number(1, 1_000_000))
                        .orElse(usual.messages()),
                usual.bytes(),
                sources.find(SettingKey.FEED_SECONDS)
                        .map(pause -> Duration.ofSeconds(pause.number(1, 86_400)))
                        .orElse(usual.pause()));
    }

    private static SiteSettings site(SettingSources sources) {
        SiteSettings usual = SiteSettings.DEFAULT;
        return new SiteSettings(
                sources.find(SettingKey.SITE_CONNECTIONS)
                        .map(count -> count.number(1, 64))
                        .orElse(usual.connections()),
                sources.find(SettingKey.SITE_RATE)
                        .map(rate -> (double) rate.number(1, 10_000))
                        .orElse(usual.perSecond()),
                sources.find(SettingKey.SITE_PAGES)
                        .map(pages -> pages.number(1, 10_000_000))
                        .orElse(usual.pages()),
                sources.find(SettingKey.SITE_BYTES)
                        .map(size -> size.bytes(1, MOST))
                        .orElse(usual.bytes()),
                usual.timeout(),
                usual.retries(),
                usual.longestPause(),
                usual.userAgent());
    }
}
