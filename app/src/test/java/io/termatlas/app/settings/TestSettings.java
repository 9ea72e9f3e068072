package io.termatlas.app.settings;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/// The settings of a user who stands in a folder, with the data folder `data` in it unless an option says otherwise.
public final class TestSettings {
    private TestSettings() {}

    public static Settings in(Path folder) {
        return in(folder, Map.of());
    }

    public static Settings in(Path folder, Map<SettingKey, String> options) {
        return in(folder, options, Map.of());
    }

    public static Settings in(Path folder, Map<SettingKey, String> options, Map<String, String> environment) {
        Map<SettingKey, String> all =
                new EnumMap<>(Map.of(SettingKey.DATA, folder.resolve("data").toString()));
        all.putAll(options);
        return Settings.read(new SettingSources(all, environment, SettingsFile.in(folder), folder));
    }
}
