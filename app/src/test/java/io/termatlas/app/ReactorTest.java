package io.termatlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.Reactor.Module;
import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// All files that list the modules besides the root POM list all of them. Each failure names the line that is
/// missing.
class ReactorTest {
    /// Modules that are not part of the archive.
    private static final Set<String> TOOLS = Set.of("testkit", "bench");

    private static final Pattern COPIED_POM = Pattern.compile("(?m)^COPY (\\S*pom\\.xml) (\\S+)$");

    private final Reactor reactor = Reactor.read();

    @Test
    void theImageIsBuiltFromEveryPom() throws IOException {
        List<MatchResult> copies =
                COPIED_POM.matcher(read("Dockerfile")).results().toList();

        assertThat(copies)
                .as("Dockerfile copies each POM before the sources, with a line COPY FOLDER/pom.xml FOLDER/pom.xml")
                .extracting(copy -> copy.group(1))
                .containsExactlyInAnyOrderElementsOf(reactor.poms());
        assertThat(copies).allMatch(copy -> copy.group(1).equals(copy.group(2)));
    }

    @Test
    void theArchiveHoldsEveryModule() {
        List<String> shipped = reactor.with("dist").stream().map(Module::folder).toList();

        assertThat(reactor.all())
                .as("a module with code is a dependency of app or dist, or a tool that ReactorTest names")
                .filteredOn(Module::hasSources)
                .extracting(Module::folder)
                .allMatch(folder -> TOOLS.contains(folder) != shipped.contains(folder));
    }

    @Test
    void theManualNamesEveryModule() throws IOException {
        String architecture = read("docs/architecture.md");

        assertThat(reactor.all())
                .as("docs/architecture.md says of each module which question it answers")
                .extracting(Module::folder)
                .allMatch(folder ->
                        architecture.contains("`" + folder + "`") || architecture.contains("`" + folder + "/`"));
    }

    /// Else the checks above would pass on an empty list.
    @Test
    void thereIsAProduct() {
        assertThat(reactor.product())
                .extracting(Module::folder)
                .contains("model", "ingest", "ingest/devalue", "app")
                .doesNotContainAnyElementsOf(TOOLS);
    }

    private static String read(String file) throws IOException {
        return Files.readString(Checkout.root().resolve(file));
    }
}
