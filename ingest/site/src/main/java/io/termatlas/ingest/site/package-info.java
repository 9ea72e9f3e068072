/// How is a site read from the web, politely and without fetching what has not changed?
///
/// [SiteCrawler][io.termatlas.ingest.site.SiteCrawler] is the entry point: it fills the port
/// [SiteReader][io.termatlas.ingest.source.SiteReader].
/// [CrawlPlan][io.termatlas.ingest.site.CrawlPlan]
/// finds out which pages there are, [Crawl][io.termatlas.ingest.site.Crawl] reads them,
/// [Web][io.termatlas.ingest.site.Web]
/// speaks HTTP. Its invariants: no request leaves the site's host, robots.txt is obeyed, and a list of pages that
/// does not load is an error, never an empty site.
@NullMarked
package io.termatlas.ingest.site;

import org.jspecify.annotations.NullMarked;
