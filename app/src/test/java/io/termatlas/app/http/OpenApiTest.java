package io.termatlas.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.app.http.connection.Connections;
import io.termatlas.app.settings.HttpSettings;
import io.termatlas.app.settings.ServerBounds;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the interface, compared with the routes.
class OpenApiTest {
    @Test
    void describesEveryCallAndNoOther(@TempDir Path folder) {
        Vertx vertx = Vertx.vertx();
        try (Glossaries glossaries = new Glossaries(new DataFolder(folder));
                Turns turns = new Turns(new Connections(ServerBounds.usual(), Rejected::response));
                Metrics metrics = new Metrics(new Answers(glossaries, GraphAccess.NONE, "1"), turns)) {
            HttpSettings settings = new HttpSettings("127.0.0.1", 0, List.of(), "");
            Answers answers = new Answers(glossaries, GraphAccess.NONE, "1");
            Router router = new Routes(settings, answers, null, metrics, turns).router(vertx);
            assertThat(described()).containsExactlyInAnyOrderElementsOf(calls(router));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void everyCallIsInTheManual() throws IOException {
        String manual = Files.readString(Path.of("../docs/http-api.md"));
        assertThat(described())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(manual)
                        .containsPattern("\\n\\| `(GET|POST|DELETE) " + Pattern.quote(path) + "[?`]"));
    }

    private static List<String> calls(Router router) {
        return router.getRoutes().stream()
                .flatMap(route -> Stream.ofNullable(route.getPath()))
                .filter(path -> !path.equals("/") && !path.startsWith("/page/"))
                .map(path -> path.replaceAll(":(\\w+)", "{$1}"))
                .distinct()
                .toList();
    }

    private static List<String> described() {
        JsonNode document =
                JsonMapper.shared().readTree(OpenApiTest.class.getResourceAsStream("page/" + Page.OPEN_API));
        return List.copyOf(document.get("paths").propertyNames());
    }
}
