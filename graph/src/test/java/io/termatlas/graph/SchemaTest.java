package io.termatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every label and relationship type of every statement is one that the schema names.
class SchemaTest {
    private static final Pattern NAMES = Pattern.compile("(?<!:):([A-Z][A-Za-z_]*(?:\\|[A-Z_]+)*)");
    private static final Set<String> TYPES_OF_VALUES = Set.of("STRING");

    @Test
    void namesWhatTheStatementsSay() throws IOException {
        Set<String> known = new TreeSet<>(Schema.LABELS);
        known.addAll(Schema.STATED);
        known.addAll(Schema.DERIVED);
        assertThat(named()).isSubsetOf(known).contains("Term", "MENTIONS", "ABOUT");
    }

    @Test
    void refusesAPartThatItDoesNotKnow() {
        assertThatThrownBy(() -> Schema.complete("MATCH (n:${other}) RETURN n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("${other}");
    }

    private static Set<String> named() throws IOException {
        Path folder = Checkout.root().resolve("graph/src/main/resources/io/termatlas/graph/cypher");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".cypher", "");
                String statement = Cypher.statement(name).replaceAll("(?m)^//.*$", "");
                NAMES.matcher(statement)
                        .results()
                        .forEach(match -> named.addAll(List.of(match.group(1).split("\\|"))));
            }
        }
        named.removeAll(TYPES_OF_VALUES);
        return named;
    }
}
