package io.termatlas.app.http;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.Executor;

/// Handles one path that is read. The event loop takes the call and sends the reply; the answer in between is
/// found on a thread of the executor, where it may block.
///
/// @param parameters the names that the query may hold
record BlockingHandler(List<String> parameters, Question question, Executor threads)
        implements Handler<RoutingContext> {

    /// Finds the answer to a call.
    @FunctionalInterface
    interface Question {
        Reply answer(Call call);
    }

    @Override
    public void handle(RoutingContext context) {
        Context eventLoop = context.vertx().getOrCreateContext();
        threads.execute(() -> {
            Reply reply = answer(context);
            eventLoop.runOnContext(ignored -> reply.send(context.response()));
        });
    }

    private Reply answer(RoutingContext context) {
        try {
            return question.answer(Call.of(context, parameters));
        } catch (RuntimeException | Error e) {
            return Refusals.reply(e, context);
        }
    }
}
