package io.termatlas.app.command;

import io.termatlas.app.settings.SettingKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// A Neo4j server that is there already. Its password is no option: other users of the machine could read it.
final class Neo4jOption {
    @Option(
            names = "--neo4j",
            paramLabel = "URI",
            description =
                    "A Neo4j server that is there already, such as bolt://localhost:7687, instead of the local one; "
                            + "its password is read from NEO4J_PASSWORD.")
    @Nullable
    String uri;

    void into(Map<SettingKey, String> settings) {
        if (uri != null) {
            settings.put(SettingKey.NEO4J_URI, uri);
        }
    }

    Map<SettingKey, String> settings() {
        return uri == null ? Map.of() : Map.of(SettingKey.NEO4J_URI, uri);
    }
}
