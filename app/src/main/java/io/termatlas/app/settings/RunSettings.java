package io.termatlas.app.settings;

import io.termatlas.ingest.decode.Limits;
import io.termatlas.ingest.route.FeedSettings;
import io.termatlas.ingest.run.IngestRequest;
import io.termatlas.ingest.site.SiteSettings;
import java.time.Duration;

/// What a run may read and remove, and how long it waits.
///
/// @param maxRemovalPercent of the glossary's terms; a run that would remove strictly more changes nothing
/// @param maxUnfindablePercent of its names and slugs; a run in which strictly more do not find their term changes
/// nothing
/// @param payloadBytes      the most that one payload may have
/// @param graphWait         for a named Neo4j server that does not answer yet
/// @param site              how a site is read from the web
/// @param feed              how what an endpoint delivers is gathered to batches
public record RunSettings(
        int maxRemovalPercent,
        int maxUnfindablePercent,
        long payloadBytes,
        Duration graphWait,
        SiteSettings site,
        FeedSettings feed) {
    static final Duration DEFAULT_GRAPH_WAIT = Duration.ofMinutes(2);

    static RunSettings read(SettingSources sources) {
        return new RunSettings(
                sources.find(SettingKey.MAX_REMOVAL)
                        .map(percent -> percent.number(0, 100))
                        .orElse(IngestRequest.DEFAULT_MAX_REMOVAL_PERCENT),
                sources.find(SettingKey.MAX_UNFINDABLE)
                        .map(percent -> percent.number(0, 100))
                        .orElse(IngestRequest.DEFAULT_MAX_UNFINDABLE_PERCENT),
                sources.find(SettingKey.PAYLOAD_LIMIT).map(Setting::bytes).orElse(Limits.DEFAULT.payloadBytes()),
                sources.find(SettingKey.GRAPH_WAIT).map(Setting::duration).orElse(DEFAULT_GRAPH_WAIT),
                site(sources),
                feed(sources));
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
                sources.find(SettingKey.SITE_BYTES).map(Setting::bytes).orElse(usual.bytes()),
                usual.timeout(),
                usual.retries(),
                usual.longestPause(),
                usual.userAgent());
    }
}
