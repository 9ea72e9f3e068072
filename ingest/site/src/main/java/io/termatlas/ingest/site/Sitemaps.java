package io.termatlas.ingest.site;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Collects the pages of a site's sitemaps: those that robots.txt names, else `sitemap.xml`, and the sitemaps
/// that those name: plain, gzipped, or a text file of addresses.
final class Sitemaps {
    /// In bytes, where a document says what it is.
    private static final int PROLOGUE = 4_096;

    private static final int MOST_FILES = 5_000;
    private static final List<String> USUAL = List.of("sitemap.xml", "sitemap_index.xml");

    private final Web web;
    private final SitePaths paths;
    private final Source.Site site;
    private final ReadContext reading;
    private final Set<HttpUrl> seen = new HashSet<>();
    private final Deque<Expected> waiting = new ArrayDeque<>();
    private final Set<String> pages = new TreeSet<>();
    private final OtherHosts otherHosts;
    private int named;
    private boolean isAny;
    private boolean areWhole = true;

    Sitemaps(Web web, SitePaths paths, Source.Site site, ReadContext reading) {
        this.web = web;
        this.paths = paths;
        this.site = site;
        this.reading = reading;
        this.otherHosts = new OtherHosts(web.host());
    }

    /// @param named in robots.txt
    /// @return the paths of their addresses as they are written, in order; empty when the site has no sitemap
    Optional<List<String>> pages(List<String> named) {
        named.forEach(this::enqueueNamed);
        drain();
        if (!isAny) {
            USUAL.forEach(name -> enqueue(paths.base().resolve(name), false));
            drain();
        }
        if (!isAny) {
            USUAL.forEach(name -> enqueue(paths.base().resolve("/" + name), false));
            drain();
        }
        return isAny ? Optional.of(List.copyOf(pages)) : Optional.empty();
    }

    /// Whether all were read.
    boolean areWhole() {
        return areWhole;
    }

    /// How many addresses they have on this host, those outside of the base included.
    int named() {
        return named;
    }

    /// The hosts of the other ones.
    OtherHosts otherHosts() {
        return otherHosts;
    }

    private void enqueueNamed(String address) {
        HttpUrl url = paths.base().resolve(address);
        if (url != null) {
            otherHosts.add(url);
        }
        enqueue(url, true);
    }

    private void enqueue(@Nullable HttpUrl url, boolean promised) {
        if (url != null && web.host().owns(url) && seen.add(url)) {
            waiting.add(new Expected(url, promised));
        }
    }

    private void drain() {
        while (!waiting.isEmpty()) {
            if (seen.size() > MOST_FILES) {
                areWhole = false;
                reading.sourceError("The site " + site.name() + " has more than " + MOST_FILES
                        + " sitemaps; the rest was not read, and nothing is removed by this run.");
                waiting.clear();
                return;
            }
            Expected next = waiting.remove();
            read(next.url(), next.promised());
        }
    }

    private void read(HttpUrl url, boolean promised) {
        try {
            Answer answer = web.get(url);
            if (answer.isThere() && !answer.isHtml()) {
                take(parse(url, answer));
            } else if (answer.isTemporary()) {
                throw SiteFaults.listFails(site, url, "it answers " + answer.status());
            } else if (promised) {
                tellMissing(url, "it answers " + answer.status());
            }
        } catch (WebFault e) {
            throw SiteFaults.listFails(site, url, e);
        } catch (IOException | UnknownFormatException e) {
            throw SiteFaults.listFails(site, url, new WebFault("it is no sitemap: " + e.getMessage(), e));
        }
    }

    private void tellMissing(HttpUrl url, String reason) {
        areWhole = false;
        reading.sourceError("The sitemap " + url.encodedPath() + " of " + site.name() + " cannot be read (" + reason
                + "); nothing is removed by this run.");
    }

    private AbstractSiteMap parse(HttpUrl url, Answer answer) throws IOException, UnknownFormatException {
        byte[] body = answer.body().read(reading.payloadLimit());
        boolean gzipped = body.length > 2 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b;
        String type = gzipped
                ? "application/gzip"
                : answer.mediaType().replaceFirst(";.*", "").strip();
        SiteMapParser parser = new SiteMapParser(false);
        parser.setURLFilter((String address) -> escaped(url, address));
        try {
            return parser.parseSiteMap(type, body, url.url());
        } catch (UnknownFormatException e) {
            throw declaresType(body)
                    ? new UnknownFormatException(
                            "it has a <!DOCTYPE>, which is refused because such a one can name files"
                                    + " of this machine: leave it out",
                            e)
                    : e;
        }
    }

    private static boolean declaresType(byte[] body) {
        String begin = new String(body, 0, Math.min(body.length, PROLOGUE), StandardCharsets.ISO_8859_1);
        return begin.toUpperCase(Locale.ROOT).contains("<!DOCTYPE");
    }

    /// As browsers escape it: the parser passes over an address with a raw space, or without a host.
    private static String escaped(HttpUrl sitemap, String address) {
        HttpUrl found = sitemap.resolve(address.strip());
        return found == null ? address : found.uri().toString();
    }

    private void take(AbstractSiteMap found) {
        isAny = true;
        switch (found) {
            case SiteMapIndex index ->
                index.getSitemaps().forEach(map -> enqueueNamed(map.getUrl().toString()));
            case SiteMap map ->
                map.getSiteMapUrls().forEach(entry -> addPage(entry.getUrl().toString()));
            default -> throw new IllegalStateException("a sitemap of another kind: " + found.getClass());
        }
    }

    private void addPage(String address) {
        HttpUrl url = paths.base().resolve(address);
        if (url == null) {
            return;
        }
        otherHosts.add(url);
        named += web.host().owns(url) ? 1 : 0;
        paths.page(url).map(SitePaths::pathAndQuery).ifPresent(pages::add);
    }

    /// @param promised whether robots.txt or another sitemap has named it
    private record Expected(HttpUrl url, boolean promised) {}
}
