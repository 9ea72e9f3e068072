package io.termatlas.app.http;

import io.termatlas.app.http.AlgoliaRoutes.Posting;
import io.termatlas.app.http.BlockingHandler.Turn;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/// Handles one path that is posted to. The event loop gathers the body, up to its limit.
///
/// The media type of the body is ignored: Algolia's clients send JSON as a form or plain text, so that a browser
/// needs no preflight request.
///
/// @param longest body, in bytes
record BodyHandler(Posting posting, Turn turn, int longest) implements Handler<RoutingContext> {
    /// In bytes; a query of 10,000 characters fits many times.
    static final int LONGEST = 1 << 20;

    /// In bytes; so much of a longer body is still read, so that its sender can read why it is refused.
    private static final long LONGEST_READ = 64L << 20;

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() <= longest) {
                body.appendBuffer(chunk);
            } else if (request.bytesRead() > LONGEST_READ) {
                request.connection().close();
            }
        });
        request.endHandler(ended -> {
            if (body.length() > longest) {
                tooLong(context);
            } else {
                turn.take(context, () -> posting.answer(context, body.getBytes()));
            }
        });
        request.exceptionHandler(cause -> Refusals.refuseBroken(context, cause));
        request.resume();
    }

    private void tooLong(RoutingContext context) {
        Refusals.refuse(context, 413, "The body is longer than " + longest + " bytes: send less at once.");
    }
}
