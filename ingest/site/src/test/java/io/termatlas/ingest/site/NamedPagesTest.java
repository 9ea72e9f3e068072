package io.termatlas.ingest.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.StoreFault;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of pages that a site names, however it does.
class NamedPagesTest extends SiteVisits {

    @Test
    void requestsAnAddressAsTheSiteWritesItAndKnowsThePageWhateverItIs() {
        List<String> written = List.of(
                "slash/",
                "bare",
                "file.html",
                "folder/index.html",
                "two words",
                "caf%c3%a9/",
                "a;v=1",
                "double//slash",
                "tcp%2Fip",
                "100%25",
                "q?id=1",
                "p/?id=1",
                "list[1]");
        site.serve(
                "/sitemap.xml",
                "application/xml",
                sitemap(written.stream()).replace("</urlset>", "<url><loc>/relative</loc></url></urlset>"));
        Stream.of(
                        "/slash/",
                        "/bare",
                        "/file.html",
                        "/folder/index.html",
                        "/two words",
                        "/caf\u00e9/",
                        "/a;v=1",
                        "/double//slash",
                        "/tcp/ip",
                        "/100%",
                        "/q",
                        "/p/",
                        "/list[1]",
                        "/relative")
                .forEach(path -> site.page(path, "<p>here</p>"));

        read("");

        assertThat(given)
                .containsOnlyKeys(
                        "slash/index.html",
                        "bare/index.html",
                        "file/index.html",
                        "folder/index.html",
                        "two words/index.html",
                        "caf\u00e9/index.html",
                        "a;v=1/index.html",
                        "double/slash/index.html",
                        "tcp%2Fip/index.html",
                        "100%25/index.html",
                        "q/index.html",
                        "p/index.html",
                        "list[1]/index.html",
                        "relative/index.html");
        assertThat(sourceErrors).isEmpty();
        assertThat(notes).isEmpty();
    }

    @Test
    void requestsAnAddressWithTheQueryThatTheSiteWrites() {
        site.page("/", "<a href='/only?id=1#top'>a</a><a href='/both?id=2'>b</a><a href='/first?id=3'>c</a>");
        site.page("/only?id=1", "<p>with its query alone</p>");
        site.page("/both", "<p>without its query</p>");
        site.page("/both?id=2", "<p>with its query</p><a href='/first'>c</a>");
        site.page("/first?id=3", "<p>the address that was written first</p>");
        site.page("/first", "<p>another address of that page</p>");

        read("");

        assertThat(given)
                .containsEntry("only/index.html", "<p>with its query alone</p>")
                .containsEntry("both/index.html", "<p>with its query</p><a href='/first'>c</a>")
                .containsEntry("first/index.html", "<p>the address that was written first</p>")
                .hasSize(4);
        assertThat(notes).isEmpty();
    }

    @Test
    void leavesOutTheQueryWhereRobotsMayNotAskForOne() {
        site.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /*?\nDisallow: /secret");
        site.page("/", "<a href='/a?from=home'>a</a><a href='/secret?from=home'>b</a>");
        site.page("/a", "<p>here</p>");
        site.page("/a?from=home", "<p>forbidden</p>");
        site.page("/secret", "<p>forbidden</p>");

        read("");

        assertThat(given).containsEntry("a/index.html", "<p>here</p>").hasSize(2);
        assertThat(notes).containsExactly("robots.txt keeps out 1 pages of " + site.address() + ".");
    }

    @Test
    void readsAPageOnceAtTheAddressWhereItIsThere() {
        site.page(
                "/",
                "<a href='/a'>a</a><a href='/a/'>a</a><a href='/a/index.html'>a</a><a href='/b/'>b</a>"
                        + "<a href='/two words'>c</a>");
        site.page("/a/", "<a href='/b'>b</a>");
        site.page("/b", "<p>b</p>");
        site.page("/two words", "<p>c</p>");

        read("");

        assertThat(given).containsOnlyKeys("index.html", "a/index.html", "b/index.html", "two words/index.html");
        assertThat(site.requests()).contains("/a", "/a/", "/b/", "/b").doesNotContain("/a/index.html");
        assertThat(sourceErrors).isEmpty();
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/"})
    void beginsWithOrWithoutTheLastSlash(String first) {
        site.page(first, "<p>here</p>");

        read("docs");

        assertThat(given).containsOnlyKeys("index.html");
    }

    @Test
    void countsTheGonePagesInOneFinding() {
        publish(40, 2);
        site.status("/t1", 410);

        read("");

        assertThat(given).hasSize(38);
        assertThat(refused).isEmpty();
        assertThat(notes)
                .singleElement()
                .asString()
                .contains("2 of the 40 pages that the sitemaps")
                .contains("/t0, /t1");
        assertThat(sourceErrors).isEmpty();
    }

    @Test
    void promise5IsNotCompleteWhenMoreThanOneInTwentyIsGone() {
        publish(39, 1);
        site.redirect("/t1", "http://127.0.0.1:" + site.port() + "/elsewhere");

        read("");

        assertThat(sourceErrors)
                .singleElement()
                .asString()
                .contains("2 of the 39 pages")
                .contains("nothing is removed by this run");
        assertThat(notes).isEmpty();
    }

    private void publish(int pages, int gone) {
        site.serve(
                "/sitemap.xml",
                "application/xml",
                sitemap(IntStream.range(0, pages).mapToObj(i -> "t" + i)));
        IntStream.range(gone, pages).forEach(i -> site.page("/t" + i, "<p>here</p>"));
    }

    @Test
    void countsWhatIsOnAnotherHostInOneFinding() {
        site.serve(
                "/sitemap.xml",
                "application/xml",
                sitemap(Stream.of("a", "b", "c", "c")).replace(site.address() + "c<", "https://www.example.org/c<"));
        site.page("/a", "<p>a</p>");
        site.page("/b", "<p>b</p>");

        read("");

        assertThat(given).hasSize(2);
        assertThat(notes)
                .singleElement()
                .asString()
                .contains("1 of the 3 addresses")
                .contains("on another host, www.example.org");
        assertThat(sourceErrors).isEmpty();
    }

    @Test
    void endsWhereAllIsOnAnotherHost() {
        site.serve(
                "/sitemap.xml",
                "application/xml",
                sitemap(Stream.of("a", "b")).replace(site.address().toString(), "http://localhost:1/"));

        assertThatThrownBy(() -> read(""))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("All 2 addresses")
                .hasMessageContaining("on another host, localhost:1")
                .hasMessageContaining("Nothing was changed");
    }

    @Test
    void isNotCompleteWhereAllLinksLeadToItsOtherName() {
        site.page("/", "<a href='http://127.0.0.1:1/a'>a</a><a href='https://example.org/b'>b</a>");

        read("");

        assertThat(sourceErrors)
                .singleElement()
                .asString()
                .contains("All 1 links")
                .contains("127.0.0.1:1");
    }

    @Test
    void promise5KeepsTheTermsOfAPageWhoseDataIsMissing() {
        site.page("/", "<script data-nuxt-data='a' data-src='/gone.json'>[]</script><p>home</p>");

        read("");

        assertThat(given).containsOnlyKeys("index.html");
        assertThat(refused).containsOnlyKeys("_payload.json");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            text/html; charset=utf-8,            utf-8,        windows-1252, caf\u00e9
            text/html;Charset="UTF-8",           utf-8,        windows-1252, caf\u00e9
            text/html; charset=windows-1252,     windows-1252, utf-8,        caf\u00e9\u20ac
            text/html; charset=iso-8859-1; v=1,  windows-1252, utf-8,        caf\u00e9\u20ac
            text/html; charset=shift_jis,        shift_jis,    utf-8,        \u7528\u8a9e
            text/html; charset=iso-2022-jp,      iso-2022-jp,  utf-8,        \u7528\u8a9e
            text/html; charset=utf-16le,         utf-16le,     utf-8,        caf\u00e9
            text/html,                           utf-8,        utf-8,        caf\u00e9
            """)
    void believesTheHeaderBeforeThePage(String type, String sent, String stated, String text) {
        String page = "<meta charset=" + stated + "><p>" + text + "</p>";
        site.serve("/", type, page.getBytes(Charset.forName(sent)));

        read("");

        assertThat(given.getOrDefault("index.html", "").replace("\uFEFF", "")).isEqualTo(page);
        assertThat(notes).isEmpty();
    }

    @Test
    void tellsOfACharsetThatIsUnknownAndOfBytesThatAreNone() {
        site.page("/", "<a href=/unknown>a</a><a href=/broken>b</a><a href=/bare>c</a><a href=/sent>d</a>");
        site.serve("/unknown", "text/html; charset=klingon", "<p>caf\u00e9</p>".getBytes(UTF_8));
        site.serve("/broken", "text/html; charset=shift_jis", "<p>caf\u00e9</p>".getBytes(ISO_8859_1));
        site.serve("/bare", "text/html", "<p>caf\u00e9</p>".getBytes(ISO_8859_1));
        site.serve("/sent", "text/html; charset=utf-8", "<p>caf\u00e9</p>".getBytes(ISO_8859_1));

        read("");

        assertThat(given).containsEntry("unknown/index.html", "<p>caf\u00e9</p>");
        assertThat(notes)
                .hasSize(4)
                .anySatisfy(note -> assertThat(note).contains("bare/index.html").contains("no UTF-8"))
                .anySatisfy(note -> assertThat(note).contains("sent/index.html").contains("no UTF-8"))
                .anySatisfy(
                        note -> assertThat(note).contains("unknown/index.html").contains("klingon"))
                .anySatisfy(
                        note -> assertThat(note).contains("broken/index.html").contains("no Shift_JIS"));
    }

    private String sitemap(Stream<String> paths) {
        StringBuilder map = new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        paths.forEach(path ->
                map.append("<url><loc>").append(site.address()).append(path).append("</loc></url>"));
        return map.append("</urlset>").toString();
    }
}
