package io.termatlas.bench.dictd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.termatlas.model.Term;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What Debian's dictionary must give, on a machine that has it.
class WholeFoldocTest {
    private static final Path FOLDER = Path.of("/usr/share/dictd");

    @Test
    void givesATermForEveryEntry() {
        boolean installed = Files.exists(FOLDER.resolve("foldoc.index"));
        if (!installed) {
            System.err.println("NOT RUN: WholeFoldocTest, because there is no dictionary in " + FOLDER
                    + "; `apt-get install dict-foldoc` and test again.");
        }
        assumeTrue(installed, "corpus tests: no dictionary of computing (apt install dict-foldoc)");

        List<Term> terms = FoldocGlossary.read(FOLDER);

        assertThat(terms).hasSizeGreaterThan(10_000);
        assertThat(terms).extracting(Term::slug).doesNotHaveDuplicates();
        assertThat(terms).filteredOn(term -> term.shortDefinition().isEmpty()).hasSizeLessThan(terms.size() / 100);
    }
}
