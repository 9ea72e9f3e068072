package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.search.SearchIndex;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What comes first while a name is being typed, and when it was typed with typos.
class UnfinishedTest {
    /// query | slug of the first hit
    private static final String FIRST_HITS = """
            magn       | magnum
            firew      | firewall
            FireWire   | serial-bus
            amd 29     | amd-29k
            associative | associative-array
            links      | link
            linksy     | linksys
            us-as      | us-ascii
            AS         | autonomous-system
            hierahy    | hierarchy
            brainstrm  | brainstorm
            """;

    @TempDir
    private Path folder;

    private SearchIndex index;

    @BeforeEach
    void commit() {
        Fixture.commit(
                folder,
                1,
                aTerm("magnum").named("MAGNUM").defined("A language.").stated(),
                aTerm("disk")
                        .named("Magnetic disk")
                        .defined("Main store, and in the main the only one.")
                        .stated(),
                aTerm("firewall").named("Firewall").defined("A guard.").stated(),
                aTerm("serial-bus")
                        .named("Serial Bus")
                        .alias("FireWire")
                        .defined("No fire is in it: fire is another thing.")
                        .stated(),
                aTerm("amd-29k").named("AMD 29K").defined("A chip.").stated(),
                aTerm("amd-29050")
                        .named("AMD 29050")
                        .defined("A chip of AMD, and AMD again.")
                        .relatedTo("amd-29k")
                        .stated(),
                aTerm("associative-array")
                        .named("Associative array")
                        .defined("Keys lead to values.")
                        .stated(),
                aTerm("associativity")
                        .named("Associativity")
                        .defined("Brackets do not matter.")
                        .stated(),
                aTerm("link").named("Link").defined("It leads elsewhere.").stated(),
                aTerm("linksys").named("Linksys").defined("A company.").stated(),
                aTerm("us-ascii")
                        .named("US-ASCII")
                        .defined("Letters as numbers.")
                        .stated(),
                aTerm("autonomous-system")
                        .named("Autonomous System")
                        .defined("(AS) One network of the internet.")
                        .stated(),
                aTerm("hierarchy").named("Hierarchy").defined("Above, below.").stated(),
                aTerm("brainstorm").named("Brainstorm").defined("Many talk.").stated(),
                aTerm("idea")
                        .named("Idea")
                        .alias("Brainstorm")
                        .defined("A thought.")
                        .stated());
        index = Fixture.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    static List<String> firstHits() {
        return FIRST_HITS.lines().toList();
    }

    @ParameterizedTest
    @MethodSource("firstHits")
    void findsFirstWhatIsBeingTyped(String line) {
        List<String> cells = List.of(line.strip().split("\\s*\\|\\s*"));
        assertThat(Fixture.slugs(index, cells.getFirst())).startsWith(cells.getLast());
    }

    @Test
    void takesNoPrefixForATypo() {
        assertThat(index.search(Fixture.query("firew")).didYouMean()).isEmpty();
    }
}
