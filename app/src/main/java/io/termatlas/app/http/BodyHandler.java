package io.termatlas.app.http;

import io.termatlas.app.http.AlgoliaRoutes.Posting;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Executor;

/// Handles one path that is posted to. The event loop gathers the body, up to its limit, and sends the reply;
/// the answer is found on a thread of the executor.
///
/// The media type of the body is ignored: Algolia's clients send JSON as a form or plain text, so that a browser
/// needs no preflight request.
record BodyHandler(Posting posting, Executor threads) implements Handler<RoutingContext> {
    /// In bytes; a query of 10,000 characters fits many times.
    static final int LONGEST_BODY = 1 << 20;

    /// In bytes; so much of a longer body is still read, so that its sender can read why it is refused.
    private static final long LONGEST_READ = 64L << 20;

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Context eventLoop = context.vertx().getOrCreateContext();
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() <= LONGEST_BODY) {
                body.appendBuffer(chunk);
            } else if (request.bytesRead() > LONGEST_READ) {
                request.connection().close();
            }
        });
        request.endHandler(ended -> {
            if (body.length() > LONGEST_BODY) {
                tooLong(context);
            } else {
                threads.execute(() -> {
                    Reply reply = answer(context, body.getBytes());
                    eventLoop.runOnContext(ignored -> reply.send(context.response()));
                });
            }
        });
        request.exceptionHandler(cause -> Refusals.refuseBroken(context, cause));
        request.resume();
    }

    private Reply answer(RoutingContext context, byte[] body) {
        try {
            return posting.answer(context, body);
        } catch (RuntimeException | Error e) {
            return Refusals.reply(e, context);
        }
    }

    private static void tooLong(RoutingContext context) {
        Refusals.refuse(
                context, 413, "The body is longer than " + LONGEST_BODY + " bytes: send fewer requests at once.");
    }
}
