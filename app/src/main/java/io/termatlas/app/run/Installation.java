package io.termatlas.app.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Properties;

/// Where the product stands on this machine. The launcher tells by system properties; nothing else reads them.
///
/// @param home      the checkout
/// @param neo4jJars the folder of the local Neo4j server's jars
/// @param java      the executable that runs this process
public record Installation(Path home, Path neo4jJars, Path java, String version) {
    private static final String BUILD = "/META-INF/maven/io.termatlas/termatlas-app/pom.properties";

    public static Installation ofThisProcess() {
        Path home = Path.of(System.getProperty("termatlas.home", ""));
        return new Installation(
                home,
                Path.of(System.getProperty(
                        "termatlas.neo4j",
                        home.resolve("graph/server/target/lib").toString())),
                Path.of(System.getProperty("java.home"), "bin", "java"),
                builtVersion());
    }

    /// The sample glossary, laid out as a Nuxt site's build folder.
    public Path samples() {
        return home.resolve("samples/site");
    }

    private static String builtVersion() {
        Properties build = new Properties();
        try (InputStream lines = Installation.class.getResourceAsStream(BUILD)) {
            if (lines != null) {
                build.load(lines);
            }
        } catch (IOException e) {
            throw new IllegalStateException(BUILD + " cannot be read", e);
        }
        return build.getProperty("version", "development");
    }
}
