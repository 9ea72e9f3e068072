package io.termatlas.app.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/// A connection that sends what it likes and reads when it likes.
final class HostileClient implements AutoCloseable {
    private static final int SMALL_WINDOW = 4 * 1024;

    private final Socket socket;

    private HostileClient(Socket socket) {
        this.socket = socket;
    }

    /// With as little room for unread bytes as the operating system lets it have.
    static HostileClient of(int port) {
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(SMALL_WINDOW);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return new HostileClient(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HostileClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /// A question with the head of a body, and only so much of it.
    HostileClient sendBody(int announced, int sent) throws IOException {
        return send("POST /1/indexes/default/query HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                + announced + "\r\n\r\n" + " ".repeat(sent));
    }

    /// All that the server says until it closes.
    String read() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends a byte whenever the server has said nothing for so long.
    String readWhileDripping(int millis) throws IOException {
        socket.setSoTimeout(millis);
        while (true) {
            try {
                int first = socket.getInputStream().read();
                socket.setSoTimeout(0);
                return first < 0 ? "" : (char) first + read();
            } catch (SocketTimeoutException e) {
                send("a");
            }
        }
    }

    /// Asks again and again without reading, until the server closes the connection.
    void askUntilClosed(String request) {
        try {
            while (true) {
                send(request);
            }
        } catch (IOException e) {
            // This is what is waited for.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
