package io.termatlas.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The statements of the resource folder `cypher`.
final class Cypher {
    private Cypher() {}

    /// The statement of a file, the names that [Schema] knows in their places.
    ///
    /// @param name of the file, without its ending
    static String statement(String name) {
        String file = "cypher/" + name + ".cypher";
        try (InputStream resource = Cypher.class.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalStateException("the statement " + file + " is not in the jar");
            }
            return Schema.complete(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the statement " + file, e);
        }
    }
}
