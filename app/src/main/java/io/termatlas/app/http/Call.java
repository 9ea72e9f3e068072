package io.termatlas.app.http;

import io.termatlas.model.Slug;
import io.termatlas.model.fault.UsageFault;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of a call that a route reads.
///
/// @param knownTags the answers that the client has kept, as the header If-None-Match names them; may be empty
/// @param rawSlug the segment of the path that names a term, still percent-encoded; empty where the path has none
record Call(Parameters parameters, String rawSlug, String knownTags) {
    /// Of `/api/terms/SLUG`, counted from the empty one before the first slash.
    private static final int SLUG_SEGMENT = 3;

    static Call of(RoutingContext context, List<String> allowedParameters) {
        return new Call(
                Parameters.of(query(context), allowedParameters),
                rawSlug(context.normalizedPath()),
                knownTags(context));
    }

    static String knownTags(RoutingContext context) {
        return String.join(",", context.request().headers().getAll("If-None-Match"));
    }

    /// Null when the call names none.
    @Nullable
    String glossary() {
        return parameters.optional("glossary");
    }

    /// The slug of the path, decoded exactly once; unlike in a query, `+` stands for itself.
    Slug slug() {
        return Parameters.slugOf(decoded());
    }

    private static MultiMap query(RoutingContext context) {
        try {
            return context.request().params(true);
        } catch (IllegalArgumentException e) {
            throw new UsageFault("The query of the address is not percent-encoded: write % as %25.", e);
        }
    }

    private String decoded() {
        try {
            return URLDecoder.decode(rawSlug.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UsageFault("The slug in the path is not percent-encoded: write % as %25.", e);
        }
    }

    private static String rawSlug(String path) {
        String[] segments = path.split("/", -1);
        return segments.length > SLUG_SEGMENT ? segments[SLUG_SEGMENT] : "";
    }
}
