package io.termatlas.app.http.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One request of a connection and its answer, then the next one: what they hold, and until when they must be at their
/// end.
///
/// On the event loop of the connection alone.
final class Turn {
    /// In bytes, beside the budget: so much may each connection hold, so that those who hold much cannot keep out
    /// usual requests.
    static final int OWN_SHARE = 32 * 1024;

    /// Of a head that is not whole: headers of three bytes take fifty in memory.
    private static final int WEIGHT_OF_HALF_A_HEAD = 16;

    private static final int HEADER = 100;

    /// Of a body, in bytes; what follows is thrown away.
    private static final int KEPT_BODY = 1 << 20;

    /// For each of these, in bytes, an answer gets the time of a request once more.
    private static final int SLOWEST = 1 << 20;

    private static final Duration LINGER = Duration.ofSeconds(2);

    private final Connections connections;
    private final Channel channel;
    private final Intake intake = new Intake(this);
    private final Exchange exchange = new Exchange(this);
    private final Undecoded undecoded = new Undecoded();
    private int decoded;
    private long received;
    private long head;
    private long body;
    private long taken;
    private long answer;
    private String address = "";
    private boolean isAnswering;
    private boolean requestHasEnded;
    private boolean answerHasEnded;
    private boolean isRefused;
    private @Nullable ScheduledFuture<?> ofRequest;
    private @Nullable ScheduledFuture<?> ofAnswer;

    Turn(Connections connections, Channel channel) {
        this.connections = connections;
        this.channel = channel;
    }

    Intake intake() {
        return intake;
    }

    Exchange exchange() {
        return exchange;
    }

    Undecoded undecoded() {
        return undecoded;
    }

    boolean isRefused() {
        return isRefused;
    }

    /// Whether the decoder may have more bytes.
    boolean isOpen() {
        return !requestHasEnded && !isRefused;
    }

    /// The number of messages up to now.
    int decoded() {
        return decoded;
    }

    void decodedOne() {
        decoded++;
    }

    void received(int bytes) {
        received += bytes;
    }

    void headRead(HttpRequest request) {
        address = request.uri();
        head = address.length();
        for (Map.Entry<String, String> header : request.headers()) {
            head += HEADER + header.getKey().length() + header.getValue().length();
        }
    }

    void contentRead(int bytes) {
        body = Math.min(KEPT_BODY, body + bytes);
    }

    void requestEnded() {
        requestHasEnded = true;
        cancel(ofRequest);
        ofRequest = null;
        endTurn();
    }

    /// After every read: takes from the budget what has come, and sets the deadline of a request that has not come
    /// whole.
    void settle() {
        if (isRefused || received == 0) {
            return;
        }
        long held = head == 0 ? received * WEIGHT_OF_HALF_A_HEAD : head + body;
        long more = Math.max(0, held - OWN_SHARE) - taken;
        if (more > 0 && !connections.budget().tryTake(more)) {
            refuse(Rejection.MEMORY);
            return;
        }
        if (more < 0) {
            connections.budget().give(-more);
        }
        taken += more;
        if (!requestHasEnded && ofRequest == null) {
            ofRequest = deadline(Rejection.SLOW_REQUEST, 1);
        }
    }

    /// @param bytes of the answer that have been written to the channel and may wait there
    void answering(int bytes) {
        isAnswering = true;
        answer += bytes;
        connections.budget().take(bytes);
    }

    void flushed() {
        if (isAnswering && !answerHasEnded && !isRefused && ofAnswer == null) {
            ofAnswer = deadline(Rejection.UNREAD_ANSWER, 1 + answer / SLOWEST);
        }
    }

    /// The last byte of the answer has gone to the operating system, or never will.
    void answered() {
        answerHasEnded = true;
        cancel(ofAnswer);
        ofAnswer = null;
        giveAnswer();
        endTurn();
    }

    private void endTurn() {
        if (!requestHasEnded || !answerHasEnded || isRefused) {
            return;
        }
        giveRequest();
        received = undecoded.count();
        head = 0;
        body = 0;
        address = "";
        isAnswering = false;
        requestHasEnded = false;
        answerHasEnded = false;
        channel.eventLoop().execute(() -> {
            ChannelHandlerContext context = channel.pipeline().context(intake);
            if (context != null) {
                intake.goOn(context);
            }
        });
    }

    /// Says why, and closes the connection when the client has read that, or has had the time to. Closing at once
    /// would have the operating system throw the answer away when bytes of the request are still on their way.
    void refuse(Rejection reason) {
        isRefused = true;
        cancel(ofRequest);
        cancel(ofAnswer);
        connections.rejections().count(reason);
        ChannelHandlerContext context = channel.pipeline().context(exchange);
        if (isAnswering || context == null) {
            closeChannel();
            return;
        }
        context.writeAndFlush(connections.response(reason, address)).addListener(written -> endOutput());
        ofAnswer = channel.eventLoop().schedule(this::closeChannel, LINGER.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Past Vert.x, which would wait for what is still to be written.
    @SuppressWarnings("FutureReturnValueIgnored") // one that is closed already is as good
    private void closeChannel() {
        ChannelHandlerContext context = channel.pipeline().context(intake);
        if (context != null) {
            context.close();
        }
    }

    private void endOutput() {
        if (channel instanceof DuplexChannel socket && channel.isActive()) {
            socket.shutdownOutput().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }

    private ScheduledFuture<?> deadline(Rejection reason, long times) {
        long millis = connections.bounds().requestTimeout().toMillis() * times;
        return channel.eventLoop().schedule(() -> refuse(reason), millis, TimeUnit.MILLISECONDS);
    }

    private static void cancel(@Nullable ScheduledFuture<?> deadline) {
        if (deadline != null) {
            deadline.cancel(false);
        }
    }

    /// The connection is closed: nothing is held any more.
    void close() {
        isRefused = true;
        cancel(ofRequest);
        cancel(ofAnswer);
        giveRequest();
        giveAnswer();
    }

    private void giveRequest() {
        connections.budget().give(taken);
        taken = 0;
    }

    private void giveAnswer() {
        connections.budget().give(answer);
        answer = 0;
    }
}
