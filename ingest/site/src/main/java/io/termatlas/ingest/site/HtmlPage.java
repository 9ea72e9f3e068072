package io.termatlas.ingest.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// What a page links to: other pages, and Nuxt's data file.
record HtmlPage(Document document, HttpUrl url) {
    /// Extensions of files that are no pages.
    private static final Pattern ASSET = Pattern.compile("\\.(?!html?$)[a-z0-9]{2,5}$");

    static HtmlPage parse(byte[] html, HttpUrl url) {
        try {
            return new HtmlPage(Jsoup.parse(new ByteArrayInputStream(html), null, url.toString()), url);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot be read", e);
        }
    }

    /// The address of the page's Nuxt data, when the data is not in the page.
    Optional<HttpUrl> nuxtPayload() {
        return Optional.ofNullable(document.selectFirst("script[data-nuxt-data][data-src]"))
                .map(script -> url.resolve(script.attr("data-src")));
    }

    boolean isSvelteKit() {
        return document.select("script").stream()
                .anyMatch(script -> script.data().contains("__sveltekit_"));
    }

    /// Links that could be pages, of any host.
    List<HttpUrl> links() {
        return document.select("a[href]").stream()
                .filter(link -> !link.attr("rel").contains("nofollow"))
                .map(link -> HttpUrl.parse(link.absUrl("href")))
                .flatMap(link -> Optional.ofNullable(link).stream())
                .filter(link -> !ASSET.matcher(link.encodedPath().toLowerCase(Locale.ROOT))
                        .find())
                .toList();
    }
}
