package io.termatlas.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The expected body of an answer, in `src/test/resources/golden`. With `-Dgolden.update=true` the files are
/// written anew and the test fails all the same, so that they are not committed unread.
final class GoldenFile {
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private GoldenFile() {}

    /// Compares the body, indented and without the values that differ from run to run: durations and scores.
    static void assertMatches(String name, String body) throws IOException {
        Path file = Checkout.root().resolve("app/src/test/resources/golden").resolve(name + ".json");
        String actual = PRETTY.writeValueAsString(PRETTY.readTree(body))
                        .replaceAll("\"(tookMillis|score)\" : [0-9.E]+", "\"$1\" : 0")
                + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
            fail("%s was written anew: read it, then run without -Dgolden.update", file);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
