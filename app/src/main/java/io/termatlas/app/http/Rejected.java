package io.termatlas.app.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.termatlas.app.http.connection.Rejection;
import java.util.Map;

/// The replies to calls that the server has no room or time for.
final class Rejected {
    private static final int UNAVAILABLE = 503;
    private static final Map<String, String> LATER = Map.of("Retry-After", "1");

    private Rejected() {}

    static Reply reply(Rejection reason, String path) {
        Reply reply = Refusals.isAlgolia(path)
                ? Reply.algolia(reason.status(), reason.sentence())
                : Reply.problem(Problem.of(reason.status(), reason.sentence()).at(path));
        return reply.with(reason.status() == UNAVAILABLE ? LATER : Map.of());
    }

    /// For a connection that is closed then; Vert.x has not seen the whole request.
    static FullHttpResponse response(Rejection reason, String address) {
        Reply reply = reply(reason, address.replaceAll("[?#].*", ""));
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(reply.status()),
                Unpooled.wrappedBuffer(reply.body().getBytes()));
        HttpHeaders headers = response.headers();
        SafetyHeaders.HEADERS.forEach(headers::set);
        reply.headers().forEach(headers::set);
        headers.set(HttpHeaderNames.CONTENT_TYPE, reply.mediaType());
        headers.setInt(HttpHeaderNames.CONTENT_LENGTH, reply.body().length());
        headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }
}
