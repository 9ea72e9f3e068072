package io.termatlas.graph;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.summary.Plan;

/// No statement looks at all nodes of a label to find a few: all go by the index of a key.
class GraphPlansIT {
    /// These are about a whole glossary's missing terms, about all glossaries, or look for what no index has.
    private static final List<String> SCANNING =
            List.of("sweep-untied", "name-all-missing", "list-glossaries", "take-census", "read-unkeyed");

    /// An order that the Enterprise edition alone takes, and looks at no data.
    private static final String CHECKPOINT = "checkpoint";

    @BeforeAll
    static void someGraph() {
        GraphWrites.write(
                GraphWrites.glossary("plans"),
                aTerm("a").in("plans").relatedTo("b").stated());
    }

    static List<String> statements() throws IOException {
        Path folder = Checkout.root().resolve("graph/src/main/resources/io/termatlas/graph/cypher");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".cypher", ""))
                    .filter(name -> !name.startsWith("constrain-")
                            && !name.startsWith("find-doubled-")
                            && !name.startsWith("index-")
                            && !name.equals("show-indexes")
                            && !name.equals("show-constraints")
                            && !name.equals(CHECKPOINT)
                            && !SCANNING.contains(name))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void goesByAnIndex(String name) {
        Plan plan = SharedNeo4j.explain(Cypher.statement(name));
        assertThat(operators(plan)).noneMatch(GraphPlansIT::isScan);
    }

    /// It is about all missing terms, and about categories by their key.
    @Test
    void looksAtMissingTermsAloneToDropWhatIsTiedToNothing() {
        Plan plan = SharedNeo4j.explain(Cypher.statement("sweep-untied"));
        assertThat(operators(plan).filter(GraphPlansIT::isScan)).hasSize(1);
    }

    private static boolean isScan(String operator) {
        return operator.contains("Scan") && !operator.contains("Index");
    }

    private static Stream<String> operators(Plan plan) {
        return Stream.concat(
                Stream.of(plan.operatorType()), plan.children().stream().flatMap(GraphPlansIT::operators));
    }
}
