package io.termatlas.app.http;

import io.termatlas.app.settings.AdminKey;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lets those write who have the key, before anything of their body is read (RFC 6750).
///
/// @param key null where writing is off
record KeyCheck(@Nullable AdminKey key) implements Handler<RoutingContext> {
    private static final String SCHEME = "Bearer ";

    @Override
    public void handle(RoutingContext context) {
        if (key == null) {
            refuse(
                    context,
                    Problem.of(403, "Writing is off: start the server with a key (admin-key-file) to write over HTTP."),
                    Map.of());
        } else if (isOpened(key, context.request())) {
            context.next();
        } else {
            refuse(
                    context,
                    Problem.of(401, "The key is missing or wrong: send Authorization: Bearer KEY, once."),
                    Map.of("WWW-Authenticate", "Bearer realm=\"termatlas\""));
        }
    }

    private static boolean isOpened(AdminKey key, HttpServerRequest request) {
        List<String> given = request.headers().getAll("Authorization");
        return given.size() == 1
                && given.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && key.isOpenedBy(given.getFirst().substring(SCHEME.length()).strip());
    }

    private static void refuse(RoutingContext context, Problem problem, Map<String, String> headers) {
        Reply.problem(problem.at(context.normalizedPath())).with(headers).send(context.response());
    }
}
