package io.termatlas.bench.attack;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// Bodies of which the last byte never comes.
final class StalledBodies implements Attack {
    private static final int CONNECTIONS = 500;
    private static final int LENGTH = 1_048_576;
    private static final int LONGEST_MILLIS = 40_000;

    @Override
    public String name() {
        return "stalled-bodies";
    }

    @Override
    public String what() {
        return "500 bodies of 1 MiB without their last byte";
    }

    @Override
    public Findings strike(Target target) throws InterruptedException {
        int size = target.scaled(CONNECTIONS);
        byte[] head = Target.ascii(Target.postHead("/1/indexes/*/queries", LENGTH));
        byte[] body = Target.ascii(" ".repeat(LENGTH - 1));
        AtomicInteger late = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        int failed = Crowd.act(size, number -> {
            switch (answer(target, head, body)) {
                case 408 -> late.incrementAndGet();
                case 503 -> refused.incrementAndGet();
                default -> throw new IOException("another answer");
            }
        });
        return Findings.of(size + " bodies: " + refused + " × 503, " + late + " × 408, " + failed
                + " closed without an answer that could be read");
    }

    private static int answer(Target target, byte[] head, byte[] body) throws IOException {
        try (Socket socket = target.connect()) {
            socket.setSoTimeout(LONGEST_MILLIS);
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body);
            return Answer.read(socket.getInputStream()).status();
        }
    }
}
