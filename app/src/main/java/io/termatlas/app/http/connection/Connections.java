package io.termatlas.app.http.connection;

import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.termatlas.app.settings.ServerBounds;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.atomic.AtomicInteger;

/// All connections of a server. Puts two handlers into the pipeline of each: an [Intake] before the decoder of HTTP
/// and an [Exchange] behind its encoder, so that what Vert.x never sees, such as half a head, is bounded, too.
///
/// For any number of threads.
public final class Connections {
    private static final int READS = 2;
    private static final int SMALLEST_READ = 512;
    private static final int USUAL_READ = 2 * 1024;
    private static final int LARGEST_READ = 16 * 1024;

    private final ServerBounds bounds;
    private final Responses responses;
    private final Budget budget;
    private final Rejections rejections = new Rejections();
    private final AtomicInteger open = new AtomicInteger();

    /// Says a rejection as HTTP.
    @FunctionalInterface
    public interface Responses {
        /// @param address as it was asked; empty when it has not been read
        FullHttpResponse to(Rejection reason, String address);
    }

    public Connections(ServerBounds bounds, Responses responses) {
        this.bounds = bounds;
        this.responses = responses;
        this.budget = new Budget(bounds.pendingBytes());
    }

    /// Before the first byte is read, on the event loop of the connection. One too many is told so and closed.
    public void install(HttpConnection connection) {
        Channel channel = ((ConnectionBase) connection).channel();
        int now = open.incrementAndGet();
        channel.closeFuture().addListener(closed -> open.decrementAndGet());
        // Behind a request, the end of the connection is looked for at once: a client that has gone is not answered.
        channel.config()
                .setRecvByteBufAllocator(new AdaptiveRecvByteBufAllocator(SMALLEST_READ, USUAL_READ, LARGEST_READ)
                        .respectMaybeMoreData(false)
                        .maxMessagesPerRead(READS));
        Turn turn = new Turn(this, channel);
        ChannelPipeline pipeline = channel.pipeline();
        HttpRequestDecoder decoder = pipeline.get(HttpRequestDecoder.class);
        decoder.setSingleDecode(true);
        decoder.setCumulator(turn.undecoded());
        pipeline.addFirst("intake", turn.intake());
        pipeline.addAfter("httpEncoder", "exchange", turn.exchange());
        if (now > bounds.connections()) {
            turn.refuse(Rejection.CONNECTIONS);
        }
    }

    public Budget budget() {
        return budget;
    }

    public Rejections rejections() {
        return rejections;
    }

    /// The number of those that are open.
    public int open() {
        return open.get();
    }

    ServerBounds bounds() {
        return bounds;
    }

    FullHttpResponse response(Rejection reason, String address) {
        return responses.to(reason, address);
    }
}
