package io.termatlas.app.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.termatlas.app.settings.Spelling;
import io.termatlas.model.fault.Fault;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.RemovalFault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UnfindableFault;
import io.termatlas.model.fault.UnknownFault;
import io.termatlas.model.fault.UsageFault;
import org.jspecify.annotations.Nullable;

/// What went wrong with a call: a problem document as RFC 9457 has it, without types of our own.
///
/// @param detail   one sentence: what is wrong and what to do
/// @param instance the path that was called
record Problem(String type, String title, int status, String detail, String instance) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(int status, String detail) {
        return new Problem("about:blank", HttpResponseStatus.valueOf(status).reasonPhrase(), status, detail, "");
    }

    /// The one place that turns an error into a status.
    static Problem of(@Nullable Throwable error) {
        return error instanceof Fault fault
                ? of(status(fault), Spelling.COMMAND_LINE.say(fault.sentence()))
                : of(500, "The server failed to answer; its log says why.");
    }

    Problem at(String path) {
        return new Problem(type, title, status, detail, path);
    }

    private static int status(Fault fault) {
        return switch (fault) {
            case UsageFault usage -> 400;
            case UnknownFault unknown -> 404;
            case RemovalFault removal -> 409;
            case UnfindableFault unfindable -> 409;
            case PayloadFault payload -> 422;
            case StoreFault store -> 503;
            case InterruptedFault interrupted -> 503;
        };
    }
}
