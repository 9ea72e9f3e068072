package io.termatlas.ingest.site;

import io.termatlas.ingest.source.PathSet;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.work.Failure;
import io.termatlas.model.work.Workers;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// The payloads of a site, fetched by as many threads as there may be connections, a few ahead of the thread
/// that takes them.
///
/// One thread takes them; closing ends the others. An error of one of them ends all, and is thrown to the thread
/// that takes.
final class Crawl implements PayloadStream {
    private final Web web;
    private final SitePaths paths;
    private final Robots robots;
    private final Source.Site site;
    private final SiteSettings settings;
    private final ReadContext reading;
    private final Frontier frontier;
    private final PageReader pages;
    private final BlockingQueue<Step> steps;
    private final Failure failure = new Failure();
    private final Workers fetchers = new Workers("fetch", failure);
    private final AtomicInteger running = new AtomicInteger();
    private final PathSet given = new PathSet();
    private final boolean isListWhole;
    private final AtomicInteger forbidden = new AtomicInteger();
    private final CrawlPlan.CrawlList list;
    private final OtherHosts linkedHosts;
    private @Nullable Payload next;
    private boolean isAtEnd;

    /// What a fetching thread hands over.
    private sealed interface Step {
        record Found(Payload payload) implements Step {}

        record End() implements Step {}
    }

    Crawl(
            Web web,
            SitePaths paths,
            Robots robots,
            Source.Site site,
            SiteSettings settings,
            ReadContext reading,
            CrawlPlan plan) {
        this.web = web;
        this.paths = paths;
        this.robots = robots;
        this.site = site;
        this.settings = settings;
        this.reading = reading;
        this.frontier = new Frontier(settings.pages());
        this.steps = new ArrayBlockingQueue<>(2 * settings.connections());
        this.pages = new PageReader(
                web, paths, site, reading, plan.list(), links -> links.forEach(this::follow), this::give);
        this.list = plan.list();
        this.linkedHosts = new OtherHosts(web.host());
        this.isListWhole = plan.isWhole();
        plan.pages().forEach(page -> enqueue(paths.at(page)));
        start();
    }

    private void start() {
        running.set(settings.connections());
        fetchers.start(settings.connections(), this::fetch);
    }

    private void follow(HttpUrl link) {
        linkedHosts.addLink(link);
        enqueue(link);
    }

    private void enqueue(HttpUrl found) {
        paths.page(found)
                .filter(pages::isWanted)
                .ifPresent(page -> allowed(page)
                        .ifPresentOrElse(
                                address -> frontier.add(paths.identity(page), SitePaths.pathAndQuery(address)),
                                forbidden::incrementAndGet));
    }

    /// The address as the site writes it. Where robots.txt keeps out queries alone, without its query, which names no
    /// page of its own.
    private Optional<HttpUrl> allowed(HttpUrl page) {
        return Stream.of(page, page.newBuilder().encodedQuery(null).build())
                .filter(robots::allows)
                .findFirst();
    }

    private void fetch() throws InterruptedException {
        for (Optional<String> page = frontier.take(); page.isPresent(); page = frontier.take()) {
            try {
                read(page.get());
            } finally {
                frontier.done();
            }
        }
        if (running.decrementAndGet() == 0) {
            steps.put(new Step.End());
        }
    }

    private void read(String address) {
        HttpUrl page = paths.at(address);
        if (pages.read(page)) {
            frontier.settle(paths.identity(page));
        } else {
            frontier.miss(paths.identity(page), address);
        }
    }

    /// One payload a path: two addresses may lead to the same page.
    private void give(Payload payload) {
        if (isNew(payload.path())) {
            handOver(new Step.Found(payload));
        }
        if (web.received() > settings.bytes()) {
            frontier.stop();
        }
    }

    private boolean isNew(String path) {
        synchronized (given) {
            return given.add(path);
        }
    }

    private void handOver(Step step) {
        try {
            steps.put(step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedFault("The reading of the site was interrupted.", e);
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null && !isAtEnd) {
            next = take();
        }
        return next != null;
    }

    @Override
    public Payload next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Payload found = next;
        next = null;
        return Objects.requireNonNull(found);
    }

    private @Nullable Payload take() {
        try {
            return switch (failure.during(steps::take)) {
                case Step.Found found -> found.payload();
                case Step.End end -> {
                    isAtEnd = true;
                    tellEnd();
                    forgetWhatIsGone();
                    yield null;
                }
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedFault("The reading of the site was interrupted.", e);
        }
    }

    private void tellEnd() {
        if (frontier.isOverfull()) {
            reading.sourceError(
                    "The site " + site.name() + " has more than " + settings.pages()
                            + " pages; the rest was not read, and nothing is removed by this run. Raise site-pages to read it.");
        }
        if (web.received() > settings.bytes()) {
            reading.sourceError(
                    "The site " + site.name() + " has more than " + settings.bytes()
                            + " bytes; the rest was not read, and nothing is removed by this run. Raise site-bytes to read it.");
        }
        if (forbidden.get() > 0) {
            reading.note("robots.txt keeps out " + forbidden.get() + " pages of " + site.name() + ".");
        }
        NamedPages named = new NamedPages(site, list, reading);
        named.tellGone(frontier.gone().values(), frontier.size());
        named.tellLinkedHosts(linkedHosts, frontier.size());
    }

    private void forgetWhatIsGone() {
        if (isListWhole && !frontier.isOverfull() && web.received() <= settings.bytes()) {
            web.forgetUnasked(paths::isBelow);
        }
    }

    @Override
    public void close() {
        frontier.stop();
        fetchers.interrupt();
        web.cancel();
        fetchers.close();
        web.close();
    }
}
