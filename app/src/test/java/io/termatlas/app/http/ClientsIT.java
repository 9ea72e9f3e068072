package io.termatlas.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Algolia's own clients in Node, of both versions in use.
class ClientsIT {
    private static final String FIRST =
            ",\"first\":\"nvlink\",\"total\":1,\"facets\":{\"category\":{\"interconnects\":1}}}";
    private static final String VALUES =
            ",\"values\":[{\"value\":\"interconnects\",\"highlighted\":\"<em>inter</em>connects\",\"count\":2}]}";

    @Test
    void aValidatorAcceptsTheDescriptionOfTheInterface(@TempDir Path folder) {
        NodeProject project = NodeProject.open(Path.of("src/test/widgets"));
        try (ServedGlossaries served = WidgetGlossary.serve(folder)) {
            assertThat(project.run(Map.of("PORT", String.valueOf(served.port())), "node", "openapi.mjs"))
                    .contains("/api/search", "/1/indexes/*/queries", "/openapi.json");
        }
    }

    @Test
    void areToldWhatTheyAskFor(@TempDir Path folder) {
        NodeProject project = NodeProject.open(Path.of("src/test/widgets"));
        try (ServedGlossaries served = WidgetGlossary.serve(folder)) {
            List<String> told = project.run(Map.of("PORT", String.valueOf(served.port())), "node", "clients.mjs");
            assertThat(told)
                    .containsExactly(
                            "{\"name\":\"v5\"" + FIRST,
                            "{\"name\":\"v5 lite\"" + FIRST,
                            "{\"name\":\"v5 single\"" + FIRST,
                            "{\"name\":\"v5 federated\",\"indexes\":[\"other\",\"default\"]}",
                            "{\"name\":\"v5 facet\"" + VALUES,
                            "{\"name\":\"v5 facet in a batch\"" + VALUES,
                            "{\"name\":\"v4\"" + FIRST,
                            "{\"name\":\"v4 batch\"" + FIRST,
                            "{\"name\":\"v4 facet\"" + VALUES,
                            "{\"name\":\"v4 filters\",\"first\":\"nvlink\",\"total\":1,\"facets\":{}}",
                            "{\"name\":\"v5 numbers\","
                                    + "\"stats\":{\"relatedCount\":{\"min\":1,\"max\":1,\"avg\":1,\"sum\":1}}}",
                            "{\"name\":\"v4 numbers\",\"stats\":{\"rank\":{\"min\":0,\"max\":4,\"avg\":0.8,\"sum\":4},"
                                    + "\"questionCount\":{\"min\":0,\"max\":1,\"avg\":0.4,\"sum\":2}}}",
                            "{\"name\":\"v5 unknown\",\"status\":404,"
                                    + "\"message\":\"There is no glossary 'nowhere': choose among default, other.\"}",
                            "{\"name\":\"v4 unknown\",\"status\":404,"
                                    + "\"message\":\"There is no glossary 'nowhere': choose among default, other.\"}");
        }
    }
}
