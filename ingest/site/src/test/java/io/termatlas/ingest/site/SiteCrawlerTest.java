package io.termatlas.ingest.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.ingest.source.Exclusion;
import io.termatlas.ingest.source.PageFailure;
import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SiteCrawlerTest extends SiteVisits {
    @Test
    void readsThePayloadsThatTheBuildManifestLists() {
        site.manifest("/", "/glossary", "/glossary/nvlink", "/glossary/caf\u00e9");
        site.payload("", "[0]");
        site.payload("/glossary", LONG);
        site.payload("/glossary/nvlink", "[1]");
        site.payload("/glossary/caf\u00e9", "[2]");

        read("");

        assertThat(given)
                .isEqualTo(Map.of(
                        "_payload.json", "[0]",
                        "glossary/_payload.json", LONG,
                        "glossary/nvlink/_payload.json", "[1]",
                        "glossary/caf\u00e9/_payload.json", "[2]"));
        assertThat(site.requests()).doesNotContain("/sitemap.xml");
    }

    @Test
    void readsThePageOfAPayloadForItsLanguageWhereThatIsAskedFor() {
        site.manifest("/ml/attention", "/ml/gone", "/glossary/nvlink");
        site.payload("/ml/attention", "[0]");
        site.page("/ml/attention", "<html lang='en'><meta name='robots' content='noindex'>");
        site.payload("/ml/gone", "[1]");
        site.payload("/glossary/nvlink", "[2]");
        site.page("/glossary/nvlink", "<html lang='en'>");
        asksForPage = path -> path.startsWith("ml/");

        read("");

        assertThat(given).hasSize(3);
        assertThat(languages).isEqualTo(Map.of("ml/attention/_payload.json", "en"));
        assertThat(site.requests()).contains("/ml/attention").doesNotContain("/glossary/nvlink");
        assertThat(sourceErrors).isEmpty();
        assertThat(keptOut).isEmpty();
    }

    @Test
    void readsThePageOfAPayloadWithoutDataForTheErrorThatItTells() {
        site.manifest("/failed", "/about", "/glossary/nvlink");
        String empty = "[{\"data\":1,\"prerenderedAt\":2},{},1700000000000]";
        String errors = "[{\"data\":1,\"_errors\":2},{},{\"term\":3},{\"statusCode\":4},500]";
        site.payload("/failed", empty);
        site.page("/failed", "<script data-nuxt-data='a' id='__NUXT_DATA__'>" + errors + "</script>");
        site.payload("/about", empty);
        site.page("/about", "<p>About");
        site.payload("/glossary/nvlink", "[{\"data\":1},{\"a\":2},\"text\"]");
        site.page("/glossary/nvlink", "<p>NVLink");

        Map<String, PageFailure> failures = new HashMap<>();
        try (PayloadStream payloads = open(new Source.Site(0, site.address()))) {
            payloads.forEachRemaining(payload ->
                    failures.put(payload.path(), payload.page(1_000_000).failure()));
        }

        assertThat(failures)
                .isEqualTo(Map.of(
                        "failed/_payload.json", PageFailure.OF_A_PART,
                        "about/_payload.json", PageFailure.NONE,
                        "glossary/nvlink/_payload.json", PageFailure.NONE));
        assertThat(site.requests()).doesNotContain("/glossary/nvlink");
    }

    @Test
    void aPageThatIsReadAnywayTellsTheLanguageOfItsPayload() {
        site.page("/", "<html><a href='/it/scheda'>");
        site.page("/it/scheda", "<html lang='it'><script data-nuxt-data data-src='/it/scheda/_payload.json'></script>");
        site.payload("/it/scheda", "[0]");

        read("");

        assertThat(languages).isEqualTo(Map.of("it/scheda/_payload.json", "it"));
    }

    @Test
    void survivesWhateverMayGoWrongWithAPage() {
        site.manifest("/ok", "/slow", "/moved", "/loop", "/gone", "/busy", "/large", "/away", "/broken", "/never");
        site.payload("/ok", "[0]");
        site.slow("/slow/_payload.json", 300, "[1]");
        site.redirect("/moved/_payload.json", "/ok2/_payload.json");
        site.payload("/ok2", "[2]");
        site.redirect("/loop/_payload.json", "/loop2/_payload.json");
        site.redirect("/loop2/_payload.json", "/loop/_payload.json");
        site.overloaded("/busy/_payload.json", 1, "1", "[3]");
        site.payload("/large", "x".repeat((int) LIMIT * 2));
        site.redirect("/away/_payload.json", "http://localhost:" + site.port() + "/ok/_payload.json");
        site.status("/broken/_payload.json", 500);
        site.status("/never/_payload.json", 503, "Retry-After", "3600");

        read("");

        assertThat(given)
                .isEqualTo(Map.of(
                        "ok/_payload.json", "[0]",
                        "slow/_payload.json", "[1]",
                        "moved/_payload.json", "[2]",
                        "busy/_payload.json", "[3]"));
        assertThat(refused)
                .hasSize(6)
                .hasEntrySatisfying("loop/_payload.json", is("more than 5 times"))
                .hasEntrySatisfying("gone/_payload.json", is("404"))
                .hasEntrySatisfying("large/_payload.json", is("40000 bytes"))
                .hasEntrySatisfying("away/_payload.json", is("another host, localhost"))
                .hasEntrySatisfying("broken/_payload.json", is("500"))
                .hasEntrySatisfying("never/_payload.json", is("503"));
        assertThat(site.requests().stream().filter(path -> path.startsWith("/never/")))
                .as("a site that asks for an hour is not asked again")
                .hasSize(1);
        assertThat(sourceErrors).isEmpty();
    }

    private static Consumer<String> is(String part) {
        return reason -> assertThat(reason).contains(part);
    }

    @Test
    void neverHasMoreRequestsAtOnceThanItMay() {
        String[] routes = new String[20];
        for (int i = 0; i < routes.length; i++) {
            routes[i] = "/t" + i;
            site.slow(routes[i] + "/_payload.json", 20, "[]");
        }
        site.manifest(routes);

        read("");

        assertThat(given).hasSize(20);
        assertThat(site.mostAtOnce()).isBetween(2, 3);
    }

    @Test
    void keepsTheRateThatItMay() {
        settings = new SiteSettings(3, 20, 100, 1L << 30, Duration.ofSeconds(2), 0, Duration.ZERO, "Test");
        site.manifest("/a", "/b", "/c", "/d", "/e", "/f", "/g", "/h", "/i", "/j");

        long start = System.nanoTime();
        read("");

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("13 requests and more at 20 a second")
                .isGreaterThan(Duration.ofMillis(12 * 50));
    }

    @Test
    void followsSitemapsAndTheirNestedFormsWhereThereIsNoManifest() throws IOException {
        site.serve(
                "/robots.txt",
                "text/plain",
                "User-agent: *\nDisallow: /private/\nSitemap: " + site.address() + "all.xml");
        site.serve("/all.xml", "application/xml", """
                <?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>%1$smap-1.xml</loc></sitemap><sitemap><loc>%1$smap-2.xml.gz</loc></sitemap>
                </sitemapindex>""".formatted(site.address()));
        site.serve("/map-1.xml", "application/xml", sitemap("glossary/nvlink", "private/x", "gone"));
        site.serve(
                "/map-2.xml.gz",
                "application/gzip",
                BuiltSite.gzip(sitemap("glossary/hbm/").getBytes(UTF_8)));
        site.page(
                "/glossary/nvlink",
                "<script type='application/json' data-nuxt-data='nuxt-app' id='__NUXT_DATA__'"
                        + " data-src='/glossary/nvlink/_payload.json?123'>[1]</script>");
        site.payload("/glossary/nvlink", "[1]");
        site.page("/glossary/hbm/", "<p>HBM</p>");
        site.page("/private/x", "secret");

        read("");

        assertThat(given)
                .isEqualTo(Map.of("glossary/nvlink/_payload.json", "[1]", "glossary/hbm/index.html", "<p>HBM</p>"));
        assertThat(notes).singleElement().asString().contains("robots.txt keeps out 1");
        assertThat(sourceErrors)
                .singleElement()
                .asString()
                .contains("1 of the 3 pages")
                .contains("/gone");
        assertThat(site.requests()).doesNotContain("/private/x");
    }

    @Test
    void isWholeWithTheOneSitemapThatItHas() throws IOException {
        for (String name : List.of("/sitemap.xml", "/sitemap_index.xml")) {
            site.serve(name, "application/xml", sitemap("glossary/hbm"));
            site.page("/glossary/hbm", "<p>HBM</p>");

            read("");

            assertThat(given).isEqualTo(Map.of("glossary/hbm/index.html", "<p>HBM</p>"));
            assertThat(sourceErrors).isEmpty();
            site.remove(name);
            given.clear();
        }
    }

    private String sitemap(String... paths) {
        StringBuilder map = new StringBuilder(
                "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (String path : paths) {
            map.append("<url><loc>").append(site.address()).append(path).append("</loc></url>");
        }
        return map.append("</urlset>").toString();
    }

    @Test
    void followsLinksBelowItsBaseWhereNothingListsThePages() {
        site.page(
                "/docs",
                "<a href='/docs/a'>a</a> <a href='b/'>no</a> <a href='/blog'>blog</a> <a href='/docs/x.png'>x</a>"
                        + "<a href='https://example.org/docs/y'>away</a>");
        site.page("/docs/a", "<a href='/docs/c/?q=1#top'>c</a> <a href='/docs'>back</a>");
        site.pageForNoRobot("/docs/c/", "<a href='/docs/a'>a</a>");

        read("docs");

        assertThat(given).containsOnlyKeys("index.html", "a/index.html", "c/index.html");
        assertThat(keptOut).containsExactly("c/index.html");
        assertThat(site.requests()).doesNotContain("/blog", "/docs/x.png");
    }

    @Test
    void leavesOutWhatIsExcludedWithoutAskingForIt() {
        site.manifest("/blog/a", "/glossary/nvlink");
        site.payload("/glossary/nvlink", "[1]");
        exclusion = Exclusion.of(List.of("blog/**"));

        read("");

        assertThat(given).containsOnlyKeys("glossary/nvlink/_payload.json");
        assertThat(refused).isEmpty();
    }

    @Test
    void readsThePageWhereItsPayloadIsLeftOut() {
        site.manifest("/glossary/nvlink", "/tools/hbm");
        site.payload("/glossary/nvlink", "[1]");
        site.payload("/tools/hbm", "[2]");
        site.serve("/tools/hbm", "text/html", "<p>a page</p>");
        exclusion = Exclusion.of(List.of("tools/**/_payload.json"));

        read("");

        assertThat(given).containsOnlyKeys("glossary/nvlink/_payload.json", "tools/hbm/index.html");
        assertThat(site.requests()).doesNotContain("/tools/hbm/_payload.json");
    }

    @Test
    void isNotCompleteWhenThereAreMorePagesThanItMayRead() {
        settings = new SiteSettings(2, 1_000, 2, 1L << 30, Duration.ofSeconds(2), 0, Duration.ZERO, "Test");
        site.manifest("/c", "/a", "/b");
        site.payload("/a", "[1]");
        site.payload("/b", "[1]");

        read("");

        assertThat(given).containsOnlyKeys("a/_payload.json", "b/_payload.json");
        assertThat(sourceErrors)
                .singleElement()
                .asString()
                .contains("more than 2 pages")
                .contains("site-pages");
    }

    @Test
    void isNotCompleteWhenThereAreMoreBytesThanItMayRead() throws IOException {
        settings = new SiteSettings(1, 1_000, 100, 3_000, Duration.ofSeconds(2), 0, Duration.ZERO, "Test");
        site.manifest("/a", "/b", "/c", "/d", "/e", "/f", "/g", "/h");
        for (char c = 'a'; c <= 'h'; c++) {
            site.payload("/" + c, LONG);
        }

        read("");

        assertThat(given).hasSizeBetween(3, 6);
        assertThat(sourceErrors).singleElement().asString().contains("site-bytes");
        long size = 0;
        for (Path file : kept()) {
            size += Files.size(file);
        }
        assertThat(size).isBetween(1L, 3_000L);
    }

    @Test
    void aSiteThatDoesNotAnswerIsAnError() {
        URI address = site.address();
        site.close();

        assertThatThrownBy(() -> read(new Source.Site(0, address)))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("robots.txt: nothing answers there")
                .hasMessageContaining("Nothing was changed");
    }

    @Test
    void aListThatDoesNotLoadIsAnErrorAndNoEmptySite() {
        site.status("/_nuxt/builds/latest.json", 503);
        assertThatThrownBy(() -> read("")).isInstanceOf(StoreFault.class).hasMessageContaining("latest.json");

        site.manifest("/a");
        site.remove("/_nuxt/builds/meta/b1.json");
        assertThatThrownBy(() -> read("")).isInstanceOf(StoreFault.class).hasMessageContaining("meta/b1.json");

        site.remove("/_nuxt/builds/latest.json");
        site.status("/sitemap.xml", 500);
        assertThatThrownBy(() -> read("")).isInstanceOf(StoreFault.class).hasMessageContaining("sitemap.xml");

        site.serve(
                "/sitemap.xml",
                "application/xml",
                "<?xml version='1.0'?><!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><urlset/>");
        assertThatThrownBy(() -> read("")).isInstanceOf(StoreFault.class).hasMessageContaining("it has a <!DOCTYPE>");
        site.serve("/sitemap.xml", "application/xml", "no sitemap");
        assertThatThrownBy(() -> read("")).isInstanceOf(StoreFault.class).hasMessageContaining("no sitemap");
    }

    @Test
    void aFirstPageThatIsMissingIsAnError() {
        assertThatThrownBy(() -> read("")).isInstanceOf(StoreFault.class).hasMessageContaining("404");
    }

    @Test
    void aSiteThatForbidsRobotsIsLeftAlone() {
        site.serve("/robots.txt", "text/plain", "User-agent: termatlas\nDisallow: /\n");
        site.manifest("/a");
        site.payload("/a", "[1]");

        read("");

        assertThat(given).isEmpty();
        assertThat(site.requests()).doesNotContain("/a/_payload.json");
        assertThat(notes).singleElement().asString().contains("robots.txt keeps out 1");
    }

    @Test
    void canBeGivenUpHalfWay() {
        site.manifest("/a", "/b", "/c", "/d", "/e", "/f", "/g", "/h", "/i", "/j", "/k");

        try (PayloadStream payloads = open(new Source.Site(0, site.address()))) {
            assertThat(payloads.next()).isNotNull();
        }
    }
}
