package io.termatlas.app.http.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/// Sees the messages of a connection, decoded and not yet encoded, and tells its [Turn] of them.
final class Exchange extends ChannelDuplexHandler {
    private final Turn turn;

    Exchange(Turn turn) {
        this.turn = turn;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (turn.isRefused()) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpObject) {
            turn.decodedOne();
        }
        if (message instanceof HttpRequest request) {
            turn.headRead(request);
        }
        if (message instanceof HttpContent content) {
            turn.contentRead(content.content().readableBytes());
        }
        if (message instanceof LastHttpContent) {
            turn.requestEnded();
        }
        context.fireChannelRead(message);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the promise is the caller's
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean isInterim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (isInterim || !(message instanceof HttpObject)) {
            context.write(message, promise);
            return;
        }
        turn.answering(
                message instanceof HttpContent content ? content.content().readableBytes() : 0);
        if (message instanceof LastHttpContent) {
            context.write(message, promise.unvoid().addListener(written -> turn.answered()));
        } else {
            context.write(message, promise);
        }
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        context.flush();
        turn.flushed();
    }
}
