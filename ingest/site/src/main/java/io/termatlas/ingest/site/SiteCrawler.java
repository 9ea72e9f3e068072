package io.termatlas.ingest.site;

import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.SiteReader;
import io.termatlas.ingest.source.Source;
import java.nio.file.Path;
import okhttp3.HttpUrl;

/// Reads sites over HTTP.
///
/// @param cache folder for the answers that were fetched, with their validators; it may be deleted at any time
public record SiteCrawler(SiteSettings settings, Path cache) implements SiteReader {

    @Override
    public PayloadStream open(Source.Site site, ReadContext reading) {
        SitePaths paths = new SitePaths(HttpUrl.get(site.name()));
        Web web = new Web(site, settings, cache, reading.payloadLimit());
        try {
            Robots robots = Robots.read(web, paths.base(), site, reading.payloadLimit());
            web.slowDownTo(robots.interval());
            CrawlPlan plan = CrawlPlan.make(web, paths, robots, site, reading);
            return new Crawl(web, paths, robots, site, settings, reading, plan);
        } catch (RuntimeException e) {
            web.close();
            throw e;
        }
    }
}
