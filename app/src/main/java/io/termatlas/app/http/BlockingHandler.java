package io.termatlas.app.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Supplier;

/// Handles one path that is read.
///
/// @param parameters the names that the query may hold
/// @param turn       when it is answered
record BlockingHandler(List<String> parameters, Question question, Turn turn) implements Handler<RoutingContext> {

    /// Finds the answer to a call.
    @FunctionalInterface
    interface Question {
        Reply answer(Call call);
    }

    /// Has an answer found and sent on another thread.
    @FunctionalInterface
    interface Turn {
        void take(RoutingContext context, Supplier<Reply> answer);
    }

    @Override
    public void handle(RoutingContext context) {
        turn.take(context, () -> question.answer(Call.of(context, parameters)));
    }
}
