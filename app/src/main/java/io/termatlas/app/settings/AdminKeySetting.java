package io.termatlas.app.settings;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the key lies of those who may write over HTTP; nobody may where both are null.
///
/// @param file that holds the key, or its digest
/// @param text the same, from the environment
public record AdminKeySetting(@Nullable Path file, @Nullable String text) {
    static final AdminKeySetting NONE = new AdminKeySetting(null, null);

    private static final String INSTEAD =
            "put it into a file of its own and name that as " + SettingKey.ADMIN_KEY_FILE.key();

    /// An option, then the environment, then the file of settings.
    static AdminKeySetting read(SettingSources sources) {
        Optional<Setting> option = sources.findOption(SettingKey.ADMIN_KEY_FILE);
        Optional<Setting> text = sources.findSecret(SettingKey.ADMIN_KEY, INSTEAD);
        if (option.isEmpty() && text.isPresent()) {
            return new AdminKeySetting(null, text.get().text());
        }
        return sources.find(SettingKey.ADMIN_KEY_FILE)
                .map(file -> new AdminKeySetting(file.path(), null))
                .orElse(NONE);
    }

    /// Read by servers alone, at their start.
    ///
    /// @return empty when writing is off
    /// @throws io.termatlas.model.fault.UsageFault when others may read or change the file, or it holds no key
    public Optional<AdminKey> key() {
        if (file != null) {
            return Optional.of(AdminKey.in(file));
        }
        return Optional.ofNullable(text)
                .map(key -> AdminKey.parse(key, "the environment variable " + SettingKey.ADMIN_KEY.variable()));
    }

    /// Without the key.
    @Override
    public String toString() {
        return "AdminKeySetting[" + (file == null ? text == null ? "none" : "environment" : file) + "]";
    }
}
