package io.termatlas.app.command;

import io.termatlas.app.settings.SettingKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the HTTP server listens.
final class ListenOptions {
    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on (default: 8080; 0 for any that is free).")
    @Nullable
    String port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            description = "The address to listen on (default: 127.0.0.1, this machine alone).")
    @Nullable
    String host;

    void into(Map<SettingKey, String> settings) {
        if (port != null) {
            settings.put(SettingKey.PORT, port);
        }
        if (host != null) {
            settings.put(SettingKey.HOST, host);
        }
    }
}
