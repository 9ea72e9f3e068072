package io.termatlas.graph;

import io.termatlas.model.fault.Sentence;
import io.termatlas.model.fault.SettingName;
import io.termatlas.model.fault.UsageFault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where a Neo4j is, who calls, and which of its databases is meant.
///
/// @param uri one that Neo4j's own tools take, such as `bolt://localhost:7687`; it never carries the password
public record GraphAddress(
        URI uri,
        String username,
        String password,
        String database,
        @Nullable Path passwordFile) {
    private static final Set<String> SCHEMES = Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

    /// Of a server whose password the settings name.
    public GraphAddress(URI uri, String username, String password, String database) {
        this(uri, username, password, database, null);
    }

    public GraphAddress {
        if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme()) || uri.getHost() == null) {
            throw new UsageFault(
                    "'" + withoutUser(uri)
                            + "' is no address of a Neo4j: use one such as bolt://localhost:7687 or neo4j+s://graph.example.org.");
        }
        if (uri.getUserInfo() != null) {
            throw new UsageFault(
                    Sentence.of("The address " + withoutUser(uri) + " must not name user or password: set ")
                            .and(SettingName.NEO4J_USERNAME)
                            .and(" and ")
                            .and(SettingName.NEO4J_PASSWORD)
                            .and(" instead."));
        }
        if (username.isBlank() || database.isBlank()) {
            throw new UsageFault(
                    Sentence.of("Neither user nor database of the Neo4j at " + uri + " may be empty: leave ")
                            .and(SettingName.NEO4J_USERNAME)
                            .and(" and ")
                            .and(SettingName.NEO4J_DATABASE)
                            .and(" unset for 'neo4j'."));
        }
    }

    private static String withoutUser(URI uri) {
        String text = uri.toString();
        int authority = text.indexOf("//");
        int at = text.indexOf('@');
        return authority >= 0 && at > authority ? text.substring(0, authority + 2) + text.substring(at + 1) : text;
    }

    /// Everything but the password.
    @Override
    public String toString() {
        return username + " in " + database + " at " + uri;
    }
}
