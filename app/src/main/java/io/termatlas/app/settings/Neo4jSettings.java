package io.termatlas.app.settings;

import io.termatlas.graph.GraphAddress;
import io.termatlas.model.fault.UsageFault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The Neo4j server to use.
///
/// @param named a server that is there already; null for the local one of the data folder, which knows its own
/// address
public record Neo4jSettings(@Nullable GraphAddress named) {
    /// No address: the local server.
    public static final Neo4jSettings LOCAL = new Neo4jSettings(null);

    private static final String USUAL_NAME = "neo4j";

    static Neo4jSettings read(SettingSources sources) {
        return sources.find(SettingKey.NEO4J_URI)
                .map(uri -> named(uri, sources))
                .orElse(LOCAL);
    }

    public Optional<GraphAddress> server() {
        return Optional.ofNullable(named);
    }

    public boolean isLocal() {
        return named == null;
    }

    private static Neo4jSettings named(Setting uri, SettingSources sources) {
        GraphAddress address = new GraphAddress(
                uri.uri(),
                text(SettingKey.NEO4J_USERNAME, sources, USUAL_NAME),
                text(SettingKey.NEO4J_PASSWORD, sources, ""),
                text(SettingKey.NEO4J_DATABASE, sources, USUAL_NAME));
        if (address.password().isEmpty()) {
            throw new UsageFault("The Neo4j server at " + address.uri()
                    + " needs a password: set NEO4J_PASSWORD (to anything when the server asks for none).");
        }
        return new Neo4jSettings(address);
    }

    private static String text(SettingKey key, SettingSources sources, String otherwise) {
        return sources.find(key).map(Setting::text).orElse(otherwise);
    }
}
