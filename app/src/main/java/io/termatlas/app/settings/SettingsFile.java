package io.termatlas.app.settings;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.Nearest;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// A file of `key = value` lines in UTF-8. Its relative paths begin in its own folder, so that it means the same
/// from every working folder.
public final class SettingsFile {
    /// Its name unless the user gives another.
    public static final String NAME = "termatlas.properties";

    private final Map<SettingKey, String> settings;
    private final Path file;

    private SettingsFile(Map<SettingKey, String> settings, Path file) {
        this.settings = settings;
        this.file = file;
    }

    /// The file of the usual name in the folder, or an empty one.
    ///
    /// @throws UsageFault when it holds a key that does not exist
    public static SettingsFile in(Path folder) {
        Path file = folder.resolve(NAME);
        return Files.exists(file) ? read(file) : new SettingsFile(Map.of(), file);
    }

    /// @throws UsageFault when it cannot be read or holds a key that does not exist
    public static SettingsFile read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageFault("The settings in " + file + " cannot be read: " + reason(file, e) + ".", e);
        }
        Map<SettingKey, String> settings = new EnumMap<>(SettingKey.class);
        lines.stringPropertyNames().forEach(key -> settings.put(known(key, file), lines.getProperty(key)));
        return new SettingsFile(settings, file);
    }

    Optional<Setting> find(SettingKey key) {
        return Optional.ofNullable(settings.get(key))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> new Setting(text, key.key() + " in " + file, file.resolveSibling("")));
    }

    private static SettingKey known(String key, Path file) {
        return SettingKey.find(key).orElseThrow(() -> {
            String hint = Nearest.to(key, SettingKey.keys())
                    .map(nearest -> "did you mean '" + nearest + "'?")
                    .orElseGet(() -> "there are " + String.join(", ", SettingKey.keys()) + ".");
            return new UsageFault("'" + Texts.quotable(key) + "' in " + file + " is no setting: " + hint);
        });
    }

    private static String reason(Path file, Exception e) {
        return Files.notExists(file) ? "there is no such file" : String.valueOf(e.getMessage());
    }
}
