package io.termatlas.app.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The versions in this build of the product.
///
/// @param commit  as `git describe` has it, `-modified` at its end for a build with changes of one's own; `unknown`
/// for a build outside a repository
/// @param neo4j   the server that a local graph runs on
public record Build(
        String version,
        String commit,
        String lucene,
        String camel,
        String neo4jDriver,
        String neo4j,
        String neo4jBrowser) {

    public static Build ofThisProduct() {
        Properties facts = read("build.properties");
        return new Build(
                facts.getProperty("version"),
                facts.getProperty("commit"),
                facts.getProperty("lucene"),
                facts.getProperty("camel"),
                facts.getProperty("neo4j-driver"),
                facts.getProperty("neo4j"),
                facts.getProperty("neo4j-browser"));
    }

    private static Properties read(String file) {
        try (InputStream lines = Build.class.getResourceAsStream(file)) {
            if (lines == null) {
                throw new IllegalStateException("the build has left out " + file);
            }
            Properties facts = new Properties();
            facts.load(lines);
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
