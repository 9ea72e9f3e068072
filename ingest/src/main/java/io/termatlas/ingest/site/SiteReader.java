package io.termatlas.ingest.site;

import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.Reading;
import io.termatlas.ingest.source.Source;
import java.nio.file.Path;
import okhttp3.HttpUrl;

/// Reads sites from the web.
///
/// @param cache folder for what was fetched and when it had changed; it may be deleted at any time
public record SiteReader(SiteSettings settings, Path cache) {

    /// Finds out which pages the site has and begins to fetch them. The caller closes the stream.
    ///
    /// @throws io.termatlas.model.fault.StoreFault when the site does not answer, or a list of its pages
    /// does not load
    public PayloadStream open(Source.Site site, Reading reading) {
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
