package io.termatlas.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureRelevanceTest {
    private static final String WORDNET = Path.of("src/test/resources/wordnet").toString();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void printsATableOfEveryEngineUnderItsCeiling() {
        int exitCode = run("--wordnet", WORDNET, "--each", "3", "--peers", "rule,lucene");

        assertThat(exitCode).isZero();
        assertThat(out.toString())
                .contains("13 terms, ", "| *ceiling* | the very term |", "| Termatlas | the very term |")
                .contains("|  | twins right |", "|  | twins left out |", "| rule \"key begins so\" |")
                .doesNotContain("as good right");
    }

    @Test
    void tellsWhatIsAsGoodWhereQueriesMayFitSeveralTerms() {
        assertThat(run("--wordnet", WORDNET, "--each", "3", "--peers", "rule", "--ambiguous"))
                .isZero();
        assertThat(out.toString()).contains("|  | as good right |");
    }

    @Test
    void saysHowToGetAnotherCorpus() {
        int exitCode = run("--wordnet", WORDNET, "--corpus", "foldoc", "--foldoc", folder.toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(errors.toString()).contains("apt-get install dict-foldoc");
    }

    @Test
    void explainsEveryOption() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("--corpus", "--foldoc", "--wordnet", "--ambiguous", "--peers", "--each", "--seed");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--work";
        all[arguments.length + 1] = folder.resolve("work").toString();
        return MeasureRelevance.commandLine(new PrintWriter(out, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all);
    }
}
