package io.termatlas.app.http;

import io.termatlas.app.http.admission.Question;
import io.termatlas.app.http.connection.Connections;
import io.termatlas.app.http.connection.Rejection;
import io.termatlas.model.fault.InterruptedFault;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/// A call that waits for its answer. The event loop takes the call and sends the reply; the answer in between is found
/// on another thread, where it may block.
///
/// @param eventLoop of the call
/// @param pace      of the refusals of those that find no turn
/// @param finding   finds the answer
record Asked(RoutingContext context, Context eventLoop, Connections connections, Pace pace, Supplier<Reply> finding)
        implements Question {

    /// On the event loop.
    static Asked of(RoutingContext context, Connections connections, Pace pace, Supplier<Reply> finding) {
        return new Asked(context, context.vertx().getOrCreateContext(), connections, pace, finding);
    }

    @Override
    public void answer() {
        Reply reply;
        try {
            reply = finding.get();
        } catch (Error e) {
            handOver(e);
            reply = Refusals.reply(e, context);
        } catch (RuntimeException e) {
            if (e instanceof InterruptedFault && isAbandoned()) {
                drop();
                return;
            }
            reply = Refusals.reply(e, context);
        }
        send(reply);
    }

    /// As if the thread had ended with it: what has to be done then is not known here.
    private static void handOver(Error error) {
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        if (error instanceof VirtualMachineError && handler != null) {
            handler.uncaughtException(Thread.currentThread(), error);
        }
    }

    /// The answer counts from now on; when the connection has it, that counts it itself.
    private void send(Reply reply) {
        int bytes = reply.body().length();
        connections.budget().take(bytes);
        eventLoop.runOnContext(ignored -> {
            reply.send(context.response());
            connections.budget().give(bytes);
        });
    }

    @Override
    public void reject() {
        connections.rejections().count(Rejection.OVERLOAD);
        eventLoop.runOnContext(ignored -> pace.run(context.vertx(), () -> say(Rejection.OVERLOAD)));
    }

    /// At once: what waits holds memory.
    void reject(Rejection reason) {
        connections.rejections().count(reason);
        eventLoop.runOnContext(ignored -> say(reason));
    }

    private void say(Rejection reason) {
        Rejected.reply(reason, context.normalizedPath()).send(context.response());
    }

    @Override
    public boolean isAbandoned() {
        return context.response().closed();
    }

    @Override
    public void drop() {
        connections.rejections().count(Rejection.GONE);
    }
}
