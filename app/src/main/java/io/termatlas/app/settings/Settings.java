package io.termatlas.app.settings;

import java.nio.file.Path;

/// Everything that the user can set, checked.
///
/// @param data holds `index/GLOSSARY/`, `neo4j/` and `dead-letters/`; relative to the user's working folder
/// @param dataMode who may read it
public record Settings(Path data, DataMode dataMode, Neo4jSettings neo4j, ServerSettings server, RunSettings run) {
    static final String DEFAULT_DATA = "data";

    /// @throws io.termatlas.model.fault.UsageFault for a value that is wrong, with the place where it is set
    public static Settings read(SettingSources sources) {
        return new Settings(
                sources.find(SettingKey.DATA)
                        .map(Setting::path)
                        .orElseGet(() -> sources.folder().resolve(DEFAULT_DATA)),
                sources.find(SettingKey.DATA_MODE).map(Setting::dataMode).orElse(DataMode.OWNER),
                Neo4jSettings.read(sources),
                ServerSettings.read(sources),
                RunSettings.read(sources));
    }
}
