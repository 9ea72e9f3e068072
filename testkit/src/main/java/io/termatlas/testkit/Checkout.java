package io.termatlas.testkit;

import java.nio.file.Path;

/// The folders of the checkout that the tests run in.
public final class Checkout {
    private Checkout() {}

    public static Path root() {
        return Path.of(property("termatlas.root"));
    }

    /// The sample glossary, laid out as a Nuxt site's build folder.
    public static Path samples() {
        return root().resolve("samples/site");
    }

    /// The jars of the local Neo4j server.
    public static Path neo4jJars() {
        return Path.of(property("termatlas.neo4j"));
    }

    /// The jars of a Kafka broker.
    public static Path kafkaJars() {
        return Path.of(property("termatlas.kafka"));
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("the build sets -D" + name + "; set it to run a test alone");
        }
        return value;
    }
}
