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

    /// The jars of an ActiveMQ Artemis broker.
    public static Path artemisJars() {
        return Path.of(property("termatlas.artemis"));
    }

    /// The jars of an S3 server.
    public static Path s3Jars() {
        return Path.of(property("termatlas.s3"));
    }

    /// What `ext/pom.xml` puts into `lib/ext` for a component.
    ///
    /// @param module a folder below `ext`
    public static Path ext(String module) {
        return Path.of(property("termatlas.ext")).resolve(module).resolve("target/lib");
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("the build sets -D" + name + "; set it to run a test alone");
        }
        return value;
    }
}
