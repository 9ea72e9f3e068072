package io.termatlas.app.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/// Gives the decoder the bytes of one request, and those of the next one when the answer has been sent. Meanwhile it
/// holds what one look at the connection brought and reads no more.
///
/// The decoder must decode one message a call ([#setSingleDecode][io.netty.handler.codec.ByteToMessageDecoder]): it
/// keeps the rest, and an empty buffer makes it go on.
final class Intake extends ChannelDuplexHandler {
    private final Turn turn;
    private final Deque<Object> held = new ArrayDeque<>(2);
    private boolean decoderMayGoOn;
    private boolean readIsWanted;

    Intake(Turn turn) {
        this.turn = turn;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (turn.isRefused()) {
            ReferenceCountUtil.release(message);
        } else {
            held.add(message);
            deliver(context);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.fireChannelReadComplete();
        turn.settle();
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (held.isEmpty()) {
            context.read();
        } else {
            readIsWanted = true;
        }
    }

    /// Begins the next request with what is there already.
    void goOn(ChannelHandlerContext context) {
        deliver(context);
        context.fireChannelReadComplete();
        turn.settle();
        if (readIsWanted && held.isEmpty()) {
            readIsWanted = false;
            context.read();
        }
    }

    private void deliver(ChannelHandlerContext context) {
        while (turn.isOpen()) {
            Object next = decoderMayGoOn && turn.undecoded().count() > 0 ? Unpooled.EMPTY_BUFFER : held.poll();
            if (next == null) {
                return;
            }
            if (next instanceof ByteBuf bytes) {
                turn.received(bytes.readableBytes());
            }
            int before = turn.decoded();
            context.fireChannelRead(next);
            decoderMayGoOn = turn.decoded() != before;
        }
    }

    /// What the operating system, or the reading of bytes, failed with. A lack of memory is the process's own matter.
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        if (cause instanceof VirtualMachineError && handler != null) {
            handler.uncaughtException(Thread.currentThread(), cause);
        }
        context.fireExceptionCaught(cause);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        held.forEach(ReferenceCountUtil::release);
        held.clear();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        turn.close();
        context.fireChannelInactive();
    }
}
