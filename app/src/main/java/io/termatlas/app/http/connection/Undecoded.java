package io.termatlas.app.http.connection;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.ByteToMessageDecoder.Cumulator;

/// The bytes that a decoder has not read yet. The decoder itself does not tell how many there are.
///
/// Copies them to a buffer that no pool takes back, so that it can be asked when the decoder has let it go.
final class Undecoded implements Cumulator {
    private ByteBuf bytes = Unpooled.EMPTY_BUFFER;

    @Override
    public ByteBuf cumulate(ByteBufAllocator allocator, ByteBuf former, ByteBuf next) {
        try {
            if (former.isReadable() && former.refCnt() == 1) {
                bytes = former.writeBytes(next);
            } else {
                bytes = Unpooled.buffer(former.readableBytes() + next.readableBytes())
                        .writeBytes(former)
                        .writeBytes(next);
                former.release();
            }
            return bytes;
        } finally {
            next.release();
        }
    }

    int count() {
        return bytes.refCnt() == 0 ? 0 : bytes.readableBytes();
    }
}
