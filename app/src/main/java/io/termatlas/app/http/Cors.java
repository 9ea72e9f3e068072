package io.termatlas.app.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/// Lets the pages of listed origins read answers in a browser. A call from another origin is answered as well,
/// but its browser does not give the answer to the page (Fetch standard, "HTTP CORS protocol").
///
/// Never lets a page write: the header with the key is not among those that a page may send.
final class Cors implements Handler<RoutingContext> {
    private static final String ANY = "*";
    private static final String HEADERS =
            "Content-Type, X-Algolia-API-Key, X-Algolia-Application-Id, X-Algolia-Agent, X-Algolia-UserToken";
    private static final String AN_HOUR = "3600";

    private final List<String> origins;

    /// @param origins `*` among them allows all
    Cors(List<String> origins) {
        this.origins = origins;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        if (!origins.isEmpty()) {
            response.headers().add("Vary", "Origin");
        }
        String origin = request.getHeader("Origin");
        if (origin != null && (origins.contains(ANY) || origins.contains(origin))) {
            response.putHeader("Access-Control-Allow-Origin", origin);
            if (isPreflight(request)) {
                response.putHeader("Access-Control-Allow-Methods", Refusals.methodsOfPages(context.normalizedPath()))
                        .putHeader("Access-Control-Allow-Headers", HEADERS)
                        .putHeader("Access-Control-Max-Age", AN_HOUR);
            }
        }
        context.next();
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains("Access-Control-Request-Method");
    }
}
