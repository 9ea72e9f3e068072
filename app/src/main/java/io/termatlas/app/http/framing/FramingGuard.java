package io.termatlas.app.http.framing;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.termatlas.model.fault.UsageFault;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.TimeUnit;

/// Reads the bytes of one connection before the decoder does. At the first that leaves the end of a request open, the
/// decoder gets no more; what follows it is told that the request failed, as it is when the decoder itself refuses.
///
/// Runs on the connection's event loop and copies nothing.
public final class FramingGuard extends ChannelDuplexHandler {
    private static final long LINGERING_SECONDS = 1;

    private final RequestFraming framing = new RequestFraming();
    private boolean refused;
    private boolean lingering;

    FramingGuard() {}

    /// Before the first byte is read. The connection closes when its request is refused.
    public static void install(HttpConnection connection) {
        ((ConnectionBase) connection).channel().pipeline().addFirst(new FramingGuard());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof ByteBuf bytes) {
            read(context, bytes);
        } else {
            context.fireChannelRead(message);
        }
    }

    private void read(ChannelHandlerContext context, ByteBuf bytes) {
        int request = bytes.readerIndex();
        int at = request;
        try {
            while (at < bytes.writerIndex()) {
                at += framing.accept(bytes.getByte(at), bytes.writerIndex() - at);
                if (framing.isBetweenRequests()) {
                    request = at;
                }
            }
            context.fireChannelRead(bytes);
        } catch (UsageFault fault) {
            refused = true;
            boolean inHead = framing.isInHead();
            context.fireChannelRead(bytes.writerIndex(inHead ? request : at));
            context.fireChannelRead(inHead ? failedRequest(framing.isOld(), fault) : failedBody(fault));
        }
    }

    /// After a refusal the answer goes out first, and for a second what the client still sends is read: closing before
    /// would make its system throw the answer away.
    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) throws Exception {
        if (refused && !lingering && context.channel() instanceof DuplexChannel channel) {
            lingering = true;
            context.writeAndFlush(Unpooled.EMPTY_BUFFER)
                    .addListener(flushed -> channel.shutdownOutput().addListener(shut -> linger(context, promise)));
        } else {
            context.flush();
            super.close(context, promise);
        }
    }

    private void linger(ChannelHandlerContext context, ChannelPromise promise) {
        context.channel().config().setAutoRead(true);
        context.executor()
                .schedule(() -> {}, LINGERING_SECONDS, TimeUnit.SECONDS)
                .addListener(waited -> close(context, promise));
    }

    private static HttpObject failedRequest(boolean old, UsageFault fault) {
        HttpVersion version = old ? HttpVersion.HTTP_1_0 : HttpVersion.HTTP_1_1;
        return failed(new DefaultFullHttpRequest(version, HttpMethod.GET, "/"), fault);
    }

    private static HttpObject failedBody(UsageFault fault) {
        return failed(new DefaultLastHttpContent(Unpooled.EMPTY_BUFFER), fault);
    }

    private static HttpObject failed(HttpObject message, UsageFault fault) {
        message.setDecoderResult(DecoderResult.failure(fault));
        return message;
    }
}
