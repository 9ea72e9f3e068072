package io.termatlas.app.settings;

import io.termatlas.graph.GraphAddress;
import io.termatlas.model.fault.UsageFault;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Neo4j server to use.
///
/// @param named a server that is there already; null for the local one of the data folder, which knows its own
/// address
/// @param javaOptions for the Java of the local one
public record Neo4jSettings(@Nullable GraphAddress named, List<String> javaOptions) {
    /// The local server, as it is.
    public static final Neo4jSettings LOCAL = new Neo4jSettings(null, List.of());

    private static final String USUAL_NAME = "neo4j";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    public Neo4jSettings {
        javaOptions = List.copyOf(javaOptions);
    }

    static Neo4jSettings read(SettingSources sources) {
        return sources.find(SettingKey.NEO4J_URI)
                .map(uri -> named(uri, sources))
                .orElseGet(() -> new Neo4jSettings(null, javaOptions(sources)));
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
        return new Neo4jSettings(address, List.of());
    }

    private static List<String> javaOptions(SettingSources sources) {
        return SPACES.splitAsStream(text(SettingKey.NEO4J_JAVA_OPTS, sources, ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String text(SettingKey key, SettingSources sources, String otherwise) {
        return sources.find(key).map(Setting::text).orElse(otherwise);
    }
}
