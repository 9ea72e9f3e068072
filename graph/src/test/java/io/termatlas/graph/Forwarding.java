package io.termatlas.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Forwards a port to a server once a test opens it; until then the port refuses connections. It can also hang: its
/// connections stay open, and no byte passes any more.
final class Forwarding implements AutoCloseable {
    private final int port;
    private final URI server;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private @Nullable ServerSocket door;
    private volatile boolean hangs;

    Forwarding(int port, URI server) {
        this.port = port;
        this.server = server;
    }

    void open() {
        try {
            ServerSocket opened = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            door = opened;
            Thread.startVirtualThread(() -> forwardAll(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void hang() {
        hangs = true;
    }

    private void forwardAll(ServerSocket opened) {
        try {
            while (true) {
                Socket caller = opened.accept();
                Socket callee = new Socket(server.getHost(), server.getPort());
                sockets.add(caller);
                sockets.add(callee);
                Thread.startVirtualThread(() -> copy(caller, callee));
                Thread.startVirtualThread(() -> copy(callee, caller));
            }
        } catch (IOException closed) {
            // closed by the test
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            for (int read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                if (!hangs) {
                    to.getOutputStream().write(bytes, 0, read);
                }
            }
        } catch (IOException closed) {
            // one of the two hung up
        }
    }

    @Override
    public void close() throws IOException {
        if (door != null) {
            door.close();
        }
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
