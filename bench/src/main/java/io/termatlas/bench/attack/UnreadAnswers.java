package io.termatlas.bench.attack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Requests one behind the other, whose answers nobody reads.
final class UnreadAnswers implements Attack {
    private static final int REQUESTS = 160_000;
    private static final int CONNECTIONS = 16;
    private static final Duration LONGEST = Duration.ofSeconds(45);

    @Override
    public String name() {
        return "unread-answers";
    }

    @Override
    public String what() {
        return "160,000 pipelined searches on 16 connections, no answer read";
    }

    @Override
    public Findings strike(Target target) throws InterruptedException {
        int each = Math.max(1, target.scaled(REQUESTS) / CONNECTIONS);
        AtomicInteger sent = new AtomicInteger();
        int failed = Crowd.act(CONNECTIONS, number -> send(target, number, each, sent));
        return Findings.of(sent + " of " + each * CONNECTIONS + " requests taken; " + failed
                + " connections closed by the server or after " + LONGEST.toSeconds() + " s");
    }

    /// A write may wait for ever: the connection is closed under it.
    private static void send(Target target, int number, int each, AtomicInteger sent)
            throws IOException, InterruptedException {
        try (Socket socket = target.connect()) {
            Thread closing = Thread.startVirtualThread(() -> closeLater(socket));
            OutputStream out = socket.getOutputStream();
            for (int n = 0; n < each; n++) {
                out.write(Target.get(target.search(number + n)));
                sent.incrementAndGet();
            }
            closing.join();
        }
    }

    private static void closeLater(Socket socket) {
        try {
            Thread.sleep(LONGEST);
            socket.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
