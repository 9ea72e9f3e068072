package io.termatlas.app.settings;

import java.time.Duration;

/// How much clients may have a server hold, and for how long.
///
/// @param connections    that are open at the same time
/// @param requestTimeout from the first byte of a request to the last one of its body
/// @param pendingBytes   of all requests that have not come whole and all answers that have not been read
public record ServerBounds(int connections, Duration requestTimeout, long pendingBytes) {
    static final int DEFAULT_CONNECTIONS = 1_000;
    static final Duration DEFAULT_REQUEST_TIMEOUT = Duration.ofSeconds(30);

    private static final int MOST_CONNECTIONS = 1_000_000;
    private static final int SHARE_OF_THE_HEAP = 8;
    private static final long LEAST_PENDING = 1L << 20;
    private static final long MOST_PENDING = 1L << 40;

    /// For the heap of this process.
    public static ServerBounds usual() {
        return new ServerBounds(DEFAULT_CONNECTIONS, DEFAULT_REQUEST_TIMEOUT, usualPending());
    }

    private static long usualPending() {
        return Math.max(LEAST_PENDING, Runtime.getRuntime().maxMemory() / SHARE_OF_THE_HEAP);
    }

    static ServerBounds read(SettingSources sources) {
        return new ServerBounds(
                sources.find(SettingKey.MAX_CONNECTIONS)
                        .map(count -> count.number(1, MOST_CONNECTIONS))
                        .orElse(DEFAULT_CONNECTIONS),
                sources.find(SettingKey.REQUEST_TIMEOUT)
                        .map(Setting::positiveDuration)
                        .orElse(DEFAULT_REQUEST_TIMEOUT),
                sources.find(SettingKey.MAX_PENDING)
                        .map(size -> size.bytes(LEAST_PENDING, MOST_PENDING))
                        .orElseGet(ServerBounds::usualPending));
    }
}
