package io.termatlas.app.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The replies to calls that have no answer: a problem document, or under `/1` the two members that Algolia's
/// clients know.
final class Refusals {
    /// The methods of paths that are read, and of those under `/1`.
    static final String READING = "GET, HEAD, OPTIONS";

    static final String POSTING = "POST, OPTIONS";

    private static final String TERMS = "/api/terms";
    private static final Pattern TERM = Pattern.compile(TERMS + "/[^/]+");

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    static void install(Router router) {
        router.errorHandler(400, context -> refuse(context, 400, "The path is not percent-encoded: write % as %25."));
        router.errorHandler(
                404, context -> refuse(context, 404, "There is nothing at '" + Texts.quotable(path(context)) + "'."));
        router.errorHandler(405, Refusals::refuseMethod);
        router.errorHandler(500, context -> reply(context.failure(), context).send(context.response()));
    }

    /// The reply to a call that failed. A fault of ours is logged here and nowhere else: one that the operator can
    /// mend in a line, a defect in full.
    static Reply reply(@Nullable Throwable error, RoutingContext context) {
        Problem problem = Problem.of(error).at(path(context));
        if (problem.status() == 500) {
            LOG.error("{} failed", problem.instance(), error);
        } else if (problem.status() > 500) {
            LOG.warn("{} could not be answered: {}", problem.instance(), problem.detail());
        }
        return reply(problem, problem.instance());
    }

    private static Reply reply(Problem problem, String path) {
        return isAlgolia(path) ? Reply.algolia(problem.status(), problem.detail()) : Reply.problem(problem.at(path));
    }

    static boolean isAlgolia(String path) {
        return path.startsWith("/1/");
    }

    /// The methods that a path allows.
    static String methods(String path) {
        if (isAlgolia(path) || path.equals(TERMS)) {
            return POSTING;
        }
        return TERM.matcher(path).matches() ? "GET, HEAD, DELETE, OPTIONS" : READING;
    }

    /// Those of them that pages of other origins may use: none that writes.
    static String methodsOfPages(String path) {
        return path.equals(TERMS) ? "OPTIONS" : isAlgolia(path) ? POSTING : READING;
    }

    /// For bytes that are no HTTP request, or one that is too long: the connection is closed, because what
    /// follows cannot be told from what is left of it.
    static void refuseUnreadable(HttpServerRequest request) {
        Reply.problem(unreadable(request.decoderResult().cause()))
                .send(request.response().putHeader("Connection", "close"));
        request.connection().close();
    }

    /// For a body whose end cannot be found; the server closes the connection afterwards. A client that has gone, or
    /// has been answered, gets nothing.
    static void refuseBroken(RoutingContext context, Throwable cause) {
        if (context.response().headWritten()) {
            return;
        }
        context.response().putHeader("Connection", "close");
        reply(unreadable(cause), path(context)).send(context.response());
    }

    private static Problem unreadable(@Nullable Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Problem.of(414, "The address is longer than " + HttpServer.LONGEST_ADDRESS + " bytes.");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return Problem.of(431, "The headers are longer than " + HttpServer.LONGEST_HEADERS + " bytes.");
        }
        if (cause instanceof UsageFault fault) {
            return Problem.of(fault);
        }
        return Problem.of(400, "This is no HTTP request that can be read.");
    }

    private static void refuseMethod(RoutingContext context) {
        HttpMethod method = context.request().method();
        String path = path(context);
        String how = methods(path).equals(POSTING) ? "This is asked with POST: " : "This is read with GET: ";
        Reply reply = method.equals(HttpMethod.OPTIONS)
                ? Reply.empty(204)
                : reply(Problem.of(405, how + method + " is not possible here."), path);
        reply.with(Map.of("Allow", methods(path))).send(context.response());
    }

    static void refuse(RoutingContext context, int status, String detail) {
        reply(Problem.of(status, detail), path(context)).send(context.response());
    }

    /// The path as it was sent, because decoding it may be what has failed.
    private static String path(RoutingContext context) {
        String path = context.request().path();
        return path == null ? "" : path;
    }
}
