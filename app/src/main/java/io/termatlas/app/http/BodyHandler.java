package io.termatlas.app.http;

import io.termatlas.app.http.AlgoliaRoutes.Posting;
import io.termatlas.app.http.BlockingHandler.Turn;
import io.termatlas.app.http.connection.Budget;
import io.termatlas.app.http.connection.Rejection;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/// Handles one path that is posted to. The event loop gathers the body, up to its limit.
///
/// The media type of the body is the posting's matter: Algolia's clients send JSON as a form or plain text, so
/// that a browser needs no preflight request.
///
/// @param longest body, in bytes
/// @param budget  that longer bodies than the connection counts are held against
record BodyHandler(Posting posting, Turn turn, int longest, Budget budget) implements Handler<RoutingContext> {
    /// In bytes; a query of 10,000 characters fits many times. So much of a body is counted by its connection.
    static final int LONGEST = 1 << 20;

    /// In bytes; so much of a longer body is still read, so that its sender can read why it is refused.
    private static final long LONGEST_READ = 64L << 20;

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Gathering gathering = new Gathering(request, longest, budget);
        context.addEndHandler(ended -> gathering.drop());
        request.handler(gathering);
        request.endHandler(ended -> {
            if (gathering.isRefused) {
                Rejected.reply(Rejection.MEMORY, context.normalizedPath()).send(context.response());
            } else if (gathering.body.length() > longest) {
                tooLong(context);
            } else {
                turn.take(context, () -> posting.answer(context, gathering.body.getBytes()));
            }
        });
        request.exceptionHandler(cause -> Refusals.refuseBroken(context, cause));
        request.resume();
    }

    private void tooLong(RoutingContext context) {
        Refusals.refuse(context, 413, "The body is longer than " + longest + " bytes: send less at once.");
    }

    /// The body so far; on the event loop alone.
    private static final class Gathering implements Handler<Buffer> {
        private final HttpServerRequest request;
        private final int longest;
        private final Budget budget;
        private Buffer body = Buffer.buffer();
        private long taken;
        private boolean isRefused;

        Gathering(HttpServerRequest request, int longest, Budget budget) {
            this.request = request;
            this.longest = longest;
            this.budget = budget;
        }

        @Override
        public void handle(Buffer chunk) {
            if (!isRefused && body.length() <= longest) {
                body.appendBuffer(chunk);
                count();
            } else if (request.bytesRead() > LONGEST_READ) {
                request.connection().close();
            }
        }

        private void count() {
            long more = Math.max(0, body.length() - LONGEST) - taken;
            budget.take(more);
            taken += more;
            if (more > 0 && budget.isSpent()) {
                isRefused = true;
                body = Buffer.buffer();
                drop();
            }
        }

        void drop() {
            budget.give(taken);
            taken = 0;
        }
    }
}
