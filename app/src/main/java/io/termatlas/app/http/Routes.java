package io.termatlas.app.http;

import io.termatlas.app.algolia.AlgoliaEvents;
import io.termatlas.app.algolia.AlgoliaQueries;
import io.termatlas.app.answer.Answers;
import io.termatlas.app.http.AlgoliaRoutes.Posting;
import io.termatlas.app.http.BlockingHandler.Question;
import io.termatlas.app.http.BlockingHandler.Turn;
import io.termatlas.app.http.connection.Budget;
import io.termatlas.app.settings.HttpSettings;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which handler answers which path, and which parameters the path takes.
///
/// @param writing null where nobody may write
record Routes(
        HttpSettings settings, Answers answers, @Nullable Writing writing, Metrics metrics, Turns turns) {

    Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().handler(metrics);
        router.route().handler(new SafetyHeaders());
        router.route().handler(new Codings());
        PublicHosts hosts = new PublicHosts(settings.host(), settings.publicHosts());
        router.route().handler(hosts);
        router.route().handler(new Cors(settings.corsOrigins()));
        Refusals.install(router);
        Freshness freshness = new Freshness(settings.cacheControl());
        api(router, freshness);
        writing(router);
        algolia(router);
        observation(router);
        page(router, hosts, freshness);
        return router;
    }

    private void api(Router router, Freshness freshness) {
        Api api = new Api(answers, metrics);
        get(
                router,
                "/api/search",
                question(
                        kept(api::search, freshness),
                        turns::search,
                        "glossary",
                        "q",
                        "category",
                        "page",
                        "size",
                        "explain",
                        "composing"));
        get(router, "/api/suggest", question(kept(api::suggest, freshness), turns::search, "glossary", "q", "size"));
        get(router, "/api/terms/:slug", question(kept(api::term, freshness), turns::search, "glossary"));
        get(
                router,
                "/api/terms/:slug/neighbours",
                question(
                        kept(api::neighbours, freshness),
                        turns::walk,
                        "glossary",
                        "depth",
                        "limit",
                        "kind",
                        "relation"));
        get(router, "/api/path", question(kept(api::path, freshness), turns::walk, "glossary", "from", "to"));
        get(router, "/api/status", question(api::status, turns::walk, "glossary"));
    }

    private void writing(Router router) {
        KeyCheck key = new KeyCheck(writing == null ? null : writing.key());
        Route post = router.post("/api/terms").handler(key);
        Route delete = router.delete("/api/terms/:slug").handler(key);
        if (writing != null) {
            WritingRoutes routes = new WritingRoutes(answers, writing.terms());
            post.handler(new BodyHandler(routes::post, turns::write, writing.longest(), budget()));
            delete.handler(context -> turns.write(context, () -> routes.delete(context)));
        }
    }

    private Budget budget() {
        return turns.connections().budget();
    }

    private void algolia(Router router) {
        AlgoliaRoutes algolia = new AlgoliaRoutes(
                new AlgoliaQueries(answers, metrics::timeSearch, settings.ignoredFacets()),
                new AlgoliaEvents(settings.countsEvents() ? metrics::countEvent : kind -> {}),
                settings.searchKey());
        post(router, "/1/indexes/*/queries", algolia::queries);
        router.postWithRegex("/1/indexes/%2[Aa]/queries")
                .handler(new BodyHandler(algolia::queries, turns::search, BodyHandler.LONGEST, budget()));
        post(router, "/1/events", AlgoliaEvents.LONGEST_BODY, algolia::events);
        post(router, "/1/indexes/:glossary/query", algolia::query);
        post(router, "/1/indexes/:glossary/facets/:facet/query", algolia::facet);
    }

    private void observation(Router router) {
        Observation observation = new Observation(answers, metrics);
        get(router, "/observe/health", question(observation::health, turns::observe));
        get(router, "/observe/health/ready", question(observation::health, turns::observe));
        get(router, "/observe/health/live", context -> Observation.ALIVE.send(context.response()));
        get(router, "/observe/metrics", question(observation::metrics, turns::observe));
    }

    private static void page(Router router, PublicHosts hosts, Freshness freshness) {
        get(router, "/", Page.open(Page.START, freshness));
        get(router, "/opensearch.xml", new BrowserSearch(hosts));
        get(router, "/openapi.json", Page.open(Page.OPEN_API, freshness));
        Page.OTHERS.forEach(file -> get(router, "/page/" + file, Page.open(file, freshness)));
    }

    private static Question kept(Question question, Freshness freshness) {
        return call -> freshness.of(question.answer(call), call.knownTags());
    }

    private BlockingHandler question(Question question, Turn turn, String... parameters) {
        return new BlockingHandler(List.of(parameters), question, turn);
    }

    private void post(Router router, String path, Posting posting) {
        post(router, path, BodyHandler.LONGEST, posting);
    }

    private void post(Router router, String path, int longest, Posting posting) {
        router.post(path).handler(new BodyHandler(posting, turns::search, longest, budget()));
    }

    /// HEAD is GET without the body.
    private static void get(Router router, String path, Handler<RoutingContext> handler) {
        router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(handler);
    }
}
