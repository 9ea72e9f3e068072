package io.termatlas.app.http;

import io.termatlas.app.answer.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/// The reply to one call.
///
/// @param headers beside the media type
record Reply(int status, String mediaType, Buffer body, Map<String, String> headers) {
    private static final Map<String, String> FRESH = Map.of("Cache-Control", "no-cache");

    static Reply json(Object body) {
        return json(200, "application/json", body);
    }

    static Reply json(int status, String mediaType, Object body) {
        return new Reply(status, mediaType, Buffer.buffer(Json.write(body)), FRESH);
    }

    static Reply text(String mediaType, String body) {
        return new Reply(200, mediaType, Buffer.buffer(body), FRESH);
    }

    static Reply empty(int status) {
        return new Reply(status, "", Buffer.buffer(), Map.of());
    }

    static Reply problem(Problem problem) {
        return json(problem.status(), Problem.MEDIA_TYPE, problem);
    }

    /// An error, as Algolia's clients read it.
    static Reply algolia(int status, String message) {
        return json(status, "application/json", new WireError(message, status));
    }

    private record WireError(String message, int status) {}

    Reply with(Map<String, String> others) {
        return new Reply(status, mediaType, body, others);
    }

    /// Does nothing when the client has gone. On HEAD the body is not sent.
    void send(HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status);
        headers.forEach(response::putHeader);
        response.headers().add("Vary", "Accept-Encoding");
        if (mediaType.isEmpty()) {
            response.end();
        } else {
            response.putHeader("Content-Type", mediaType).end(body);
        }
    }
}
