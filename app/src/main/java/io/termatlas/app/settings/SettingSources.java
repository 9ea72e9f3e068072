package io.termatlas.app.settings;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.UsageFault;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The places that a setting may stand in: options, then the environment, then a file. The first that has it wins;
/// what is blank in the environment or the file is not set.
public final class SettingSources {
    private final Map<SettingKey, String> options;
    private final Map<String, String> environment;
    private final SettingsFile file;
    private final Path folder;

    /// @param folder the user's working folder: relative paths of options and environment begin there
    public SettingSources(
            Map<SettingKey, String> options, Map<String, String> environment, SettingsFile file, Path folder) {
        this.options = Map.copyOf(options);
        this.environment = Map.copyOf(environment);
        this.file = file;
        this.folder = folder;
    }

    Optional<Setting> find(SettingKey key) {
        return inOptions(key).or(() -> inEnvironment(key)).or(() -> file.find(key));
    }

    /// The setting where a secret may stand: no file of settings is one, because others read it.
    ///
    /// @param instead what to do
    Optional<Setting> findSecret(SettingKey key, String instead) {
        file.find(key).ifPresent(setting -> {
            throw new UsageFault("There is a key in " + setting.place() + ", which others may read: " + instead + ".");
        });
        return inEnvironment(key);
    }

    /// Where it stands as an option.
    Optional<Setting> findOption(SettingKey key) {
        return inOptions(key);
    }

    Path folder() {
        return folder;
    }

    private Optional<Setting> inOptions(SettingKey key) {
        Optional<Setting> setting =
                Optional.ofNullable(options.get(key)).map(text -> new Setting(text, key.option(), folder));
        if (setting.isPresent() && setting.get().text().isBlank()) {
            throw new UsageFault(key.option() + " is '"
                    + Texts.quotable(setting.get().text()) + "': give it a value or leave it out.");
        }
        return setting;
    }

    private Optional<Setting> inEnvironment(SettingKey key) {
        return Optional.ofNullable(environment.get(key.variable()))
                .filter(text -> !text.isBlank())
                .map(text -> new Setting(text, "the environment variable " + key.variable(), folder));
    }
}
