package io.termatlas.bench.attack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Clients that search without a pause.
final class ManyClients implements Attack {
    private static final int CLIENTS = 256;
    private static final Duration WHOLE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "many-clients";
    }

    @Override
    public String what() {
        return "256 clients that search for 60 s without a pause";
    }

    @Override
    public Findings strike(Target target) throws InterruptedException {
        int seconds = target.scaled((int) WHOLE.toSeconds());
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        Latencies latencies = new Latencies();
        int failed = Crowd.act(CLIENTS, number -> search(target, number, end, latencies));
        Latencies.Summary all = latencies.summary();
        String seen = String.format(
                Locale.ROOT,
                "%d a second, p50 %.0f ms, p99 %.0f ms, %d × 503",
                all.good() / seconds,
                all.p50Millis(),
                all.p99Millis(),
                all.refused());
        int wrong = failed + all.failed();
        return new Findings(seen, wrong == 0 ? List.of() : List.of(wrong + " searches got neither 200 nor 503"));
    }

    private static void search(Target target, int number, long end, Latencies latencies) throws IOException {
        try (Socket socket = target.connect()) {
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            for (int n = number; System.nanoTime() < end; n++) {
                long begun = System.nanoTime();
                socket.getOutputStream().write(Target.get(target.search(n)));
                latencies.answered(Answer.read(in).status(), System.nanoTime() - begun);
            }
        }
    }
}
