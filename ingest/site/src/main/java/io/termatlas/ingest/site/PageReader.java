package io.termatlas.ingest.site;

import io.termatlas.ingest.source.HeldPayload;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.RefusedPayload;
import io.termatlas.ingest.source.SiblingPage;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.PayloadFault;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.HttpUrl;

/// Gets the payload of a page: its `_payload.json`, or the page itself and the data that it names. For any
/// number of threads.
final class PageReader {
    private static final String NUXT = "_payload.json";
    private static final String SVELTEKIT = "__data.json";
    private static final String PAGE = "index.html";

    private final Web web;
    private final SitePaths paths;
    private final Source.Site site;
    private final ReadContext reading;
    private final CrawlPlan.CrawlList list;
    private final Consumer<List<HttpUrl>> links;
    private final Consumer<Payload> payloads;

    /// @param links    told of the pages that a page leads to, when nothing else lists them
    /// @param payloads takes what was found
    PageReader(
            Web web,
            SitePaths paths,
            Source.Site site,
            ReadContext reading,
            CrawlPlan.CrawlList list,
            Consumer<List<HttpUrl>> links,
            Consumer<Payload> payloads) {
        this.web = web;
        this.paths = paths;
        this.site = site;
        this.reading = reading;
        this.list = list;
        this.links = links;
        this.payloads = payloads;
    }

    /// The path within the site that is expected, before the place of its payload is known.
    String pathOf(HttpUrl page) {
        return paths.pathInFolderOf(page, list == CrawlPlan.CrawlList.MANIFEST ? NUXT : PAGE);
    }

    /// Whether the user wants its payload, or the page itself.
    boolean isWanted(HttpUrl page) {
        return reading.wants(pathOf(page)) || reading.wants(paths.pathInFolderOf(page, PAGE));
    }

    /// A page that cannot be fetched is delivered as a payload that cannot be read, so that its terms stay.
    void read(HttpUrl page) {
        try {
            if (list != CrawlPlan.CrawlList.MANIFEST
                    || !readPayload(page, paths.inFolderOf(page, NUXT), NUXT, SiblingPage.SILENT)) {
                readPage(page);
            }
        } catch (WebFault e) {
            payloads.accept(new RefusedPayload(site, pathOf(page), new PayloadFault("", e.reason(), e)));
        }
    }

    /// @param beside what the page says about indexing
    /// @return whether it is there and the user wants it
    private boolean readPayload(HttpUrl page, HttpUrl file, String name, SiblingPage beside) throws WebFault {
        if (!reading.wants(paths.pathInFolderOf(page, name))) {
            return false;
        }
        Answer answer = web.get(file);
        if (answer.isMissing()) {
            return false;
        }
        requireThere(answer);
        payloads.accept(answer.payload(paths.pathInFolderOf(page, name), beside));
        return true;
    }

    private void readPage(HttpUrl page) throws WebFault {
        Answer answer = web.get(page);
        if (answer.isMissing()) {
            tellMissing(page, answer);
            return;
        }
        requireThere(answer);
        Optional<HttpUrl> place = paths.page(answer.url());
        if (answer.isHtml() && place.isPresent()) {
            take(answer, place.get());
        }
    }

    private void take(Answer answer, HttpUrl page) throws WebFault {
        if (!(answer.body() instanceof HeldPayload held)) {
            payloads.accept(answer.payload(paths.pathInFolderOf(page, PAGE), SiblingPage.SILENT));
            return;
        }
        byte[] bytes = held.read(held.size());
        HtmlPage html = HtmlPage.parse(bytes, answer.url());
        if (list == CrawlPlan.CrawlList.LINKS) {
            links.accept(html.links());
        }
        if (!readDataOf(html, page, SiblingPage.of(bytes))) {
            payloads.accept(answer.payload(paths.pathInFolderOf(page, PAGE), SiblingPage.SILENT));
        }
    }

    /// Whether the page's data lies in a file of its own, which then stands for it.
    private boolean readDataOf(HtmlPage html, HttpUrl page, SiblingPage beside) throws WebFault {
        Optional<HttpUrl> nuxt = html.nuxtPayload().filter(web.host()::owns);
        return nuxt.isPresent()
                ? readPayload(page, nuxt.get(), NUXT, beside)
                : html.isSvelteKit() && readPayload(page, paths.inFolderOf(page, SVELTEKIT), SVELTEKIT, beside);
    }

    /// A page that the build names must be there, else the server is at fault. A sitemap or a link may be out of
    /// date.
    private void tellMissing(HttpUrl page, Answer answer) throws WebFault {
        if (list == CrawlPlan.CrawlList.MANIFEST) {
            requireThere(answer);
        }
        reading.note(pathOf(page) + ": " + page.encodedPath() + " is named by the site and is not there ("
                + answer.status() + ").");
    }

    private static void requireThere(Answer answer) throws WebFault {
        if (!answer.isThere()) {
            throw new WebFault("the site answers " + answer.status() + " for "
                    + answer.url().encodedPath());
        }
    }
}
