package io.termatlas.app.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// One file of the search page, read from the class path once and kept in memory. A browser that has the file already
/// asks whether it still holds, and gets a 304.
record Page(Reply whole, String entityTag, Freshness freshness) implements Handler<RoutingContext> {
    /// The start page is reached at `/`, the others under their names in `/page/`.
    static final String START = "index.html";

    /// What can be called, as OpenAPI 3.1 has it; reached at `/openapi.json`.
    static final String OPEN_API = "openapi.json";

    static final List<String> OTHERS = List.of(
            "page.css",
            "icon.svg",
            "main.js",
            "address.js",
            "api.js",
            "dom.js",
            "keyboard.js",
            "results.js",
            "standing.js",
            "suggestions.js",
            "term.js");

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json");

    static Page open(String file, Freshness freshness) {
        byte[] bytes = read(file);
        String mediaType = MEDIA_TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        if (mediaType == null) {
            throw new IllegalStateException("there is no media type for " + file);
        }
        Reply whole = new Reply(200, mediaType, Buffer.buffer(bytes), Map.of());
        return new Page(whole, Freshness.entityTag(bytes), freshness);
    }

    @Override
    public void handle(RoutingContext context) {
        Reply reply = freshness.of(whole, entityTag, Call.knownTags(context));
        reply.send(context.response());
    }

    private static byte[] read(String file) {
        try (InputStream resource = Page.class.getResourceAsStream("page/" + file)) {
            if (resource == null) {
                throw new IllegalStateException("the page has no file " + file);
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
