package io.termatlas.app.run;

import io.termatlas.graph.local.ServerJars;
import java.nio.file.Path;

/// Where the product is installed on this machine. The launcher says so in system properties, which only this
/// class reads.
///
/// @param home      the checkout, or the folder that the archive was unpacked to
/// @param neo4jJars the folder of the local Neo4j server's jars
/// @param java      the executable that runs this process
public record Installation(Path home, Path neo4jJars, Path java, Build build) {

    public static Installation ofThisProcess() {
        Path home = Path.of(System.getProperty("termatlas.home", ""));
        return new Installation(
                home,
                Path.of(System.getProperty(
                        "termatlas.neo4j",
                        home.resolve("graph/server/target/lib").toString())),
                Path.of(System.getProperty("java.home"), "bin", "java"),
                Build.ofThisProduct());
    }

    /// The jars of the local Neo4j server, there or not.
    public ServerJars serverJars() {
        return ServerJars.in(neo4jJars);
    }

    /// The folder of the jars of the program that fetches those.
    Path installer() {
        return neo4jJars.resolveSibling("installer");
    }

    /// The sample glossary, laid out as a Nuxt site's build folder.
    public Path samples() {
        return home.resolve("samples/site");
    }
}
