package io.termatlas.ingest.site;

import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/// The pages to read, and how the site names them.
///
/// @param pages   the paths of their addresses as the site writes them, with their queries, in order
/// @param list    the kind of list that they were found in
/// @param isWhole whether no part of the list was missing
record CrawlPlan(List<String> pages, CrawlList list, boolean isWhole) {

    enum CrawlList {
        /// Nuxt's build manifest: every page has a `_payload.json`
        MANIFEST,
        SITEMAP,
        /// the first page alone, and the pages that it leads to
        LINKS
    }

    /// The manifest when it has all pages, else the sitemap with what the manifest has, else links.
    ///
    /// @throws io.termatlas.model.fault.StoreFault when a list of the site does not load
    static CrawlPlan make(Web web, SitePaths paths, Robots robots, Source.Site site, ReadContext reading) {
        Optional<BuildManifest> manifest = BuildManifest.find(web, paths, site, reading.payloadLimit());
        List<String> routes = manifest.stream()
                .flatMap(build -> build.routes().stream())
                .flatMap(route -> paths.ofRoute(route).stream())
                .map(HttpUrl::encodedPath)
                .sorted()
                .distinct()
                .toList();
        if (manifest.filter(BuildManifest::isWhole).isPresent()) {
            return new CrawlPlan(routes, CrawlList.MANIFEST, true);
        }
        Sitemaps sitemaps = new Sitemaps(web, paths, site, reading);
        Optional<List<String>> sitemap = sitemaps.pages(robots.sitemaps());
        List<String> pages = new ArrayList<>(routes);
        pages.addAll(sitemap.orElseGet(() -> List.of(firstPage(web, paths, site))));
        new NamedPages(site, CrawlList.SITEMAP, reading)
                .tellListedHosts(sitemaps.otherHosts(), sitemap.isPresent() ? sitemaps.named() + routes.size() : 1);
        return new CrawlPlan(
                pages.stream().distinct().toList(),
                sitemap.isPresent() ? CrawlList.SITEMAP : CrawlList.LINKS,
                sitemaps.areWhole());
    }

    /// The site's first page, which may be there with or without a slash at its end.
    private static String firstPage(Web web, SitePaths paths, Source.Site site) {
        HttpUrl folder = paths.base();
        HttpUrl page = folder.newBuilder()
                .encodedPath(folder.encodedPath().replaceFirst("(?<=.)/+$", ""))
                .build();
        try {
            Answer answer = web.get(page);
            if (answer.isMissing() && !page.equals(folder)) {
                page = folder;
                answer = web.get(folder);
            }
            if (!answer.isThere()) {
                throw SiteFaults.listFails(site, page, "it answers " + answer.status());
            }
            return page.encodedPath();
        } catch (WebFault e) {
            throw SiteFaults.listFails(site, page, e);
        }
    }
}
