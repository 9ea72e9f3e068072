package io.termatlas.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What Debian's dictionary must give, on a machine that has it.
class WholeWordNetTest {
    private static final Path FOLDER = Path.of("/usr/share/wordnet");

    @BeforeAll
    static void theDictionaryIsInstalled() {
        boolean installed = Files.exists(FOLDER.resolve("data.noun"));
        if (!installed) {
            System.err.println("NOT RUN: WholeWordNetTest, because there is no dictionary in " + FOLDER
                    + "; `apt-get install wordnet-base` and test again.");
        }
        assumeTrue(installed, "corpus tests: no WordNet dictionary (apt install wordnet-base)");
    }

    @Test
    void givesATermForEveryConceptAndLeavesNoneMissing() {
        WordNet wordNet = WordNet.open(FOLDER);
        TermComposer composer = new TermComposer(Headwords.of(wordNet));
        Tally tally = new Tally();

        try (Stream<Synset> synsets = wordNet.synsets()) {
            synsets.map(composer::compose).forEach(tally::addTerm);
        }

        assertThat(tally)
                .hasToString("117659 terms, 361647 relations, 0 missing terms, 65802 questions, 0 bytes of payload");
    }
}
