package io.termatlas.bench.attack;

import java.io.IOException;
import java.net.Socket;

/// Clients that ask and do not wait; every other one resets its connection.
final class VanishingClients implements Attack {
    private static final int CLIENTS = 10_000;
    private static final int AT_ONCE = 100;

    @Override
    public String name() {
        return "vanishing-clients";
    }

    @Override
    public String what() {
        return "10,000 clients, 100 at once, that search and are gone, every other one with a reset";
    }

    @Override
    public Findings strike(Target target) throws InterruptedException {
        int each = Math.max(1, target.scaled(CLIENTS) / AT_ONCE);
        int failed = Crowd.act(AT_ONCE, number -> {
            for (int n = 0; n < each; n++) {
                vanish(target, number * each + n);
            }
        });
        return Findings.of(each * AT_ONCE + " clients came and went, " + failed + " rows of " + each + " broke off");
    }

    private static void vanish(Target target, int number) throws IOException {
        try (Socket socket = target.connect()) {
            socket.getOutputStream().write(Target.get(target.search(number)));
            if (number % 2 == 0) {
                socket.setSoLinger(true, 0);
            }
        }
    }
}
