package io.termatlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.Checkout;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No library is older than docs/security-versions.tsv says. What may not be there at all is a matter of the archive:
/// tests
/// need some of it.
final class SecurityVersionsTest {
    private static final String NONE = "none";
    private static final String TAB = "\t";
    private static final List<String> CLASS_PATH =
            List.of(System.getProperty("java.class.path").replace('\\', '/').split(File.pathSeparator));

    /// @param library group and artifact
    record Minimum(String library, String version, String advisories) {
        static Minimum parse(String line) {
            String[] columns = line.split(TAB, -1);
            return new Minimum(columns[0], columns[1], columns[2]);
        }

        Optional<String> found() {
            String[] names = library.split(":", -1);
            Pattern jar = Pattern.compile(
                    ".*/" + Pattern.quote(names[0].replace('.', '/') + "/" + names[1]) + "/([^/]+)/[^/]+\\.jar");
            return CLASS_PATH.stream()
                    .map(jar::matcher)
                    .filter(Matcher::matches)
                    .map(match -> match.group(1))
                    .findFirst();
        }
    }

    static Stream<Minimum> minimums() throws IOException {
        return Files.readAllLines(Checkout.root().resolve("docs/security-versions.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Minimum::parse)
                .filter(minimum -> !minimum.version().equals(NONE));
    }

    @ParameterizedTest
    @MethodSource("minimums")
    void noLibraryIsOlderThanItsAdvisoriesAllow(Minimum minimum) {
        assertThat(minimum.advisories()).matches("(CVE|GHSA)-[\\w-]+(, (CVE|GHSA)-[\\w-]+)*");
        assertThat(minimum.found()).as("a row without a library is dead").isPresent();
        assertThat(Version.parse(minimum.found().orElseThrow()))
                .isGreaterThanOrEqualTo(Version.parse(minimum.version()));
    }

    @Test
    void allOfNettyHasOneVersion() {
        assertThat(CLASS_PATH.stream()
                        .map(Pattern.compile(".*/io/netty/netty-(?!tcnative)[^/]+/([^/]+)/[^/]+\\.jar")::matcher)
                        .filter(Matcher::matches)
                        .map(match -> match.group(1))
                        .distinct())
                .hasSize(1);
    }
}
