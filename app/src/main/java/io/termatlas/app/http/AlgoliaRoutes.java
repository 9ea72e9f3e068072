package io.termatlas.app.http;

import io.termatlas.app.algolia.AlgoliaEvents;
import io.termatlas.app.algolia.AlgoliaQueries;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The questions under `/1`, as Algolia's clients post them.
///
/// @param searchKey what clients must send as their key; empty when no key is needed
record AlgoliaRoutes(AlgoliaQueries algolia, AlgoliaEvents events, String searchKey) {
    private static final String KEY = "x-algolia-api-key";
    private static final String PREFIX = "x-algolia-";
    private static final Reply WRONG_KEY =
            Reply.algolia(403, "Invalid Application-ID or API key: send the search key of this server as " + KEY + ".");

    /// Finds the answer to a body.
    @FunctionalInterface
    interface Posting {
        Reply answer(RoutingContext context, byte[] body);
    }

    Reply queries(RoutingContext context, byte[] body) {
        return checked(context, () -> algolia.queries(body, context.response()::closed));
    }

    Reply query(RoutingContext context, byte[] body) {
        return checked(context, () -> algolia.query(segment(context, "glossary"), body));
    }

    Reply facet(RoutingContext context, byte[] body) {
        return checked(context, () -> algolia.facet(segment(context, "glossary"), segment(context, "facet"), body));
    }

    Reply events(RoutingContext context, byte[] body) {
        return checked(context, () -> events.take(body));
    }

    /// Of the path, decoded.
    private static String segment(RoutingContext context, String name) {
        return Objects.requireNonNullElse(context.pathParam(name), "");
    }

    private Reply checked(RoutingContext context, Supplier<Object> answer) {
        HttpServerRequest request = context.request();
        request.params().names().stream()
                .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith(PREFIX) && !isPathParameter(context, name))
                .findFirst()
                .ifPresent(AlgoliaRoutes::refuse);
        return isAllowed(request) ? Reply.json(answer.get()) : WRONG_KEY;
    }

    private static boolean isPathParameter(RoutingContext context, String name) {
        return context.pathParams().containsKey(name);
    }

    private static void refuse(String name) {
        throw new UsageFault("There is no parameter '" + Texts.quotable(name)
                + "' in the address here: put it into the body. The address takes those that begin with x-algolia-.");
    }

    /// Whether the key is right, in a header or, from browsers, in the address. A wrong key takes as long as a
    /// right one.
    private boolean isAllowed(HttpServerRequest request) {
        String header = request.getHeader(KEY);
        String given = header == null ? request.getParam(KEY) : header;
        return searchKey.isEmpty() || MessageDigest.isEqual(bytes(given), bytes(searchKey));
    }

    private static byte[] bytes(@Nullable String text) {
        return (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
    }
}
