package io.termatlas.app.http.framing;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.termatlas.app.http.RawRequests;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.testkit.SeededTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Timeout;

/// What the guard lets through, the decoder behind it reads as the same requests: the guard is stricter, never of
/// another
/// opinion.
@Timeout(60)
final class FramingGuardTest {
    private static final int TRIES = 20_000;
    private static final int EMPTY_LINE = 2;
    private static final byte[] ALPHABET =
            "\r\n\t \0\013:;,=\"\\#0129afAFx+-/GETPOSThostchunked".getBytes(StandardCharsets.ISO_8859_1);

    /// @param requests that have come to their end
    /// @param bytes    of their bodies, and of one that has not
    private record Reading(int requests, long bytes, boolean failed) {}

    @SeededTest
    void theDecoderSeesTheSameRequests(RandomGenerator random) {
        List<byte[]> right = List.copyOf(RawRequests.accepted().values());
        List<byte[]> wrong = List.copyOf(RawRequests.refused().values());
        int passed = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] stream = stream(right, random.nextBoolean() ? right : wrong, random);
            Reading guards = guards(stream);
            Reading decoders = decoders(stream, random);
            assertThat(decoders).as(() -> shown(stream)).isEqualTo(guards);
            passed += guards.failed() ? 0 : 1;
        }
        assertThat(passed).isGreaterThan(TRIES / 10);
    }

    /// Two requests, of which up to two bytes are changed.
    private static byte[] stream(List<byte[]> first, List<byte[]> second, RandomGenerator random) {
        ByteBuf bytes = Unpooled.buffer();
        bytes.writeBytes(first.get(random.nextInt(first.size())));
        bytes.writeBytes(second.get(random.nextInt(second.size())));
        byte[] stream = ByteBufUtil.getBytes(bytes);
        for (int i = random.nextInt(3); i > 0; i--) {
            stream = changed(stream, random);
        }
        return stream;
    }

    private static byte[] changed(byte[] stream, RandomGenerator random) {
        int at = random.nextInt(stream.length);
        byte value = ALPHABET[random.nextInt(ALPHABET.length)];
        ByteBuf changed = Unpooled.buffer().writeBytes(stream, 0, at);
        int behind = switch (random.nextInt(3)) {
            case 0 -> at + 1;
            case 1 -> {
                changed.writeByte(value);
                yield at;
            }
            default -> {
                changed.writeByte(value);
                yield at + 1;
            }
        };
        return ByteBufUtil.getBytes(changed.writeBytes(stream, behind, stream.length - behind));
    }

    private static Reading guards(byte[] stream) {
        RequestFraming framing = new RequestFraming();
        int requests = 0;
        long body = 0;
        int begin = 0;
        try {
            for (int at = 0; at < stream.length; ) {
                boolean inBody = framing.isInBody();
                int taken = framing.accept(stream[at], stream.length - at);
                body += inBody ? taken : 0;
                at += taken;
                if (framing.isBetweenRequests()) {
                    requests += at - begin > EMPTY_LINE ? 1 : 0;
                    begin = at;
                }
            }
            return new Reading(requests, body, false);
        } catch (UsageFault fault) {
            return new Reading(requests, body, true);
        }
    }

    /// The bytes arrive in up to three pieces.
    private static Reading decoders(byte[] stream, RandomGenerator random) {
        EmbeddedChannel channel = new EmbeddedChannel(new FramingGuard(), new HttpRequestDecoder());
        int first = random.nextInt(stream.length + 1);
        int second = random.nextInt(first, stream.length + 1);
        channel.writeInbound(
                Unpooled.copiedBuffer(stream, 0, first),
                Unpooled.copiedBuffer(stream, first, second - first),
                Unpooled.copiedBuffer(stream, second, stream.length - second));
        Reading reading = new Reading(0, 0, false);
        for (HttpObject read = channel.readInbound(); read != null; read = channel.readInbound()) {
            reading = with(reading, read);
            ReferenceCountUtil.release(read);
        }
        channel.finishAndReleaseAll();
        return reading;
    }

    private static Reading with(Reading reading, HttpObject read) {
        boolean failed = read.decoderResult().isFailure();
        int ended = read instanceof LastHttpContent && !failed ? 1 : 0;
        long bytes = read instanceof HttpContent content ? content.content().readableBytes() : 0;
        return new Reading(reading.requests() + ended, reading.bytes() + bytes, reading.failed() || failed);
    }

    private static String shown(byte[] stream) {
        return new String(stream, StandardCharsets.ISO_8859_1)
                .replace("\r", "\\r")
                .replace("\n", "\\n\n");
    }
}
