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

/// Forwards a port to a server once a test opens it; until then the port refuses connections.
final class Forwarding implements AutoCloseable {
    private final int port;
    private final URI server;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private @Nullable ServerSocket door;

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

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
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
