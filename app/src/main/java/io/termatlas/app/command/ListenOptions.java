package io.termatlas.app.command;

import io.termatlas.app.settings.SettingKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the HTTP server listens, and who may write.
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

    @Option(
            names = "--admin-key-file",
            paramLabel = "FILE",
            description = "The file with the key of those who may write over HTTP (default: nobody may).")
    @Nullable
    String adminKeyFile;

    void into(Map<SettingKey, String> settings) {
        if (port != null) {
            settings.put(SettingKey.PORT, port);
        }
        if (host != null) {
            settings.put(SettingKey.HOST, host);
        }
        if (adminKeyFile != null) {
            settings.put(SettingKey.ADMIN_KEY_FILE, adminKeyFile);
        }
    }
}
