package io.termatlas.app.settings;

/// How a server listens, and what it does besides.
///
/// @param portChosen  whether the user chose this port, so that no other will do
/// @param misses      whether queries without a hit are kept
/// @param adminKey    where the key lies of those who may write over HTTP
public record ServerSettings(HttpSettings http, boolean portChosen, boolean misses, AdminKeySetting adminKey) {
    static ServerSettings read(SettingSources sources) {
        return new ServerSettings(
                HttpSettings.read(sources),
                sources.find(SettingKey.PORT).isPresent(),
                sources.find(SettingKey.MISSES).map(Setting::truth).orElse(false),
                AdminKeySetting.read(sources));
    }
}
