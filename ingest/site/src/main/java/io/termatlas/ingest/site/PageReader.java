package io.termatlas.ingest.site;

import io.termatlas.ingest.decode.EmptyPayload;
import io.termatlas.ingest.source.HeldPayload;
import io.termatlas.ingest.source.PageLanguage;
import io.termatlas.ingest.source.PageText;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gets the payload of a page: its `_payload.json`, or the page itself and the data that it names. For any
/// number of threads.
final class PageReader {
    private static final Logger LOG = LoggerFactory.getLogger(PageReader.class);
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
    ///
    /// @return false when it is gone: a sitemap or a link names it, and the site says that there is none
    boolean read(HttpUrl page) {
        try {
            boolean isRead = list == CrawlPlan.CrawlList.MANIFEST
                    && readPayload(page, paths.inFolderOf(page, NUXT), NUXT, Beside.NOT_READ);
            return isRead || readPage(page);
        } catch (WebFault e) {
            refuse(pathOf(page), e);
            return true;
        }
    }

    private void refuse(String path, WebFault reason) {
        payloads.accept(new RefusedPayload(site, path, new PayloadFault("", reason.reason(), reason)));
    }

    /// @param beside what the page says about indexing
    /// @return whether it is there and the user wants it
    private boolean readPayload(HttpUrl page, HttpUrl file, String name, Beside beside) throws WebFault {
        String path = paths.pathInFolderOf(page, name);
        if (!reading.wants(path)) {
            return false;
        }
        Answer answer = web.get(file);
        if (answer.isMissing()) {
            return false;
        }
        requireThere(answer);
        boolean needsPage =
                beside.equals(Beside.NOT_READ) && (reading.asksForPage().test(path) || isEmpty(answer));
        Beside read = needsPage ? pageOf(page, path, isEmpty(answer)) : beside;
        payloads.accept(answer.payload(path, read.says(), read.language()));
        return true;
    }

    private static boolean isEmpty(Answer answer) {
        return answer.body() instanceof HeldPayload held && EmptyPayload.is(held.read(held.size()));
    }

    /// Of a page that is fetched for this alone; one that cannot be had says nothing.
    ///
    /// @param isAlone whether the payload says nothing, so that what the page says of its making counts
    private Beside pageOf(HttpUrl page, String path, boolean isAlone) {
        try {
            Answer answer = web.get(page);
            if (!answer.isThere() || !answer.isHtml() || !(answer.body() instanceof HeldPayload held)) {
                return Beside.NOT_READ;
            }
            byte[] bytes = held.read(held.size());
            SiblingPage says = isAlone ? SiblingPage.of(SiblingPage.of(bytes).failure()) : SiblingPage.SILENT;
            return new Beside(says, PageLanguage.of(path, bytes));
        } catch (WebFault e) {
            LOG.debug("{} cannot be had beside its payload", page, e);
            return Beside.NOT_READ;
        }
    }

    /// What the page of a payload says.
    private record Beside(SiblingPage says, PageLanguage language) {
        static final Beside NOT_READ = new Beside(SiblingPage.SILENT, PageLanguage.SILENT);
    }

    /// @return false when there is none, or when the site says that it is none of its pages any more
    private boolean readPage(HttpUrl page) throws WebFault {
        Answer answer = web.get(page);
        if (answer.isMissing() && list != CrawlPlan.CrawlList.MANIFEST) {
            return false;
        }
        requireThere(answer);
        Optional<HttpUrl> place = paths.page(answer.url());
        if (answer.isHtml() && place.isPresent()) {
            take(answer.inUtf8(sentence -> reading.note(pathOf(page) + ": " + sentence)), place.get());
        }
        return place.isPresent();
    }

    private void take(Answer answer, HttpUrl page) throws WebFault {
        if (!(answer.body() instanceof HeldPayload held)) {
            payloads.accept(answer.payload(paths.pathInFolderOf(page, PAGE), SiblingPage.SILENT, PageLanguage.SILENT));
            return;
        }
        byte[] bytes = held.read(held.size());
        HtmlPage html = HtmlPage.parse(bytes, answer.url());
        if (!PageText.isText(bytes, html.document().charset())) {
            reading.note(paths.pathInFolderOf(page, PAGE) + ": "
                    + PageText.objection(html.document().charset()));
        }
        if (list == CrawlPlan.CrawlList.LINKS) {
            links.accept(html.links());
        }
        PageLanguage language = PageLanguage.of(paths.pathInFolderOf(page, PAGE), html.document());
        if (!readDataOf(html, page, new Beside(SiblingPage.of(bytes), language))) {
            payloads.accept(answer.payload(paths.pathInFolderOf(page, PAGE), SiblingPage.SILENT, PageLanguage.SILENT));
        }
    }

    /// Whether the page's data lies in a file of its own, which then stands for it. A file that the page names and
    /// that is missing is refused, so that its terms stay.
    private boolean readDataOf(HtmlPage html, HttpUrl page, Beside beside) throws WebFault {
        Optional<HttpUrl> nuxt = html.nuxtPayload().filter(web.host()::owns);
        if (nuxt.isEmpty()) {
            return html.isSvelteKit() && readPayload(page, paths.inFolderOf(page, SVELTEKIT), SVELTEKIT, beside);
        }
        String path = paths.pathInFolderOf(page, NUXT);
        boolean isRead = readPayload(page, nuxt.get(), NUXT, beside);
        if (!isRead && reading.wants(path)) {
            refuse(path, new WebFault("the page names " + nuxt.get().encodedPath() + ", which is not there"));
        }
        return isRead;
    }

    private static void requireThere(Answer answer) throws WebFault {
        if (!answer.isThere()) {
            throw new WebFault("the site answers " + answer.status() + " for "
                    + answer.url().encodedPath());
        }
    }
}
