package io.termatlas.app.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.termatlas.graph.local.RunningNeo4j;
import org.jspecify.annotations.Nullable;

/// Whether the local Neo4j runs, its addresses, and how to read its password, never the password itself.
@JsonInclude(Include.NON_NULL)
public record Neo4jState(
        boolean running,
        @Nullable Long pid,
        @Nullable String bolt,
        @Nullable String browser,
        @Nullable String passwordFile) {
    public static final Neo4jState STOPPED = new Neo4jState(false, null, null, null, null);

    public static Neo4jState of(RunningNeo4j running) {
        return new Neo4jState(
                true,
                running.pid(),
                running.address().uri().toString(),
                running.browser().toString(),
                running.passwordFile().toString());
    }
}
