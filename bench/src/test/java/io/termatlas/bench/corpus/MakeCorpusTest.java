package io.termatlas.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeCorpusTest {
    @TempDir
    Path temporary = Path.of("");

    private final StringWriter errors = new StringWriter();

    @Test
    void writesTheSiteAndTellsWhatIsInIt() {
        int exitCode = run("--output", temporary.resolve("site").toString(), "--count", "3", "--listing");

        assertThat(exitCode).isZero();
        assertThat(temporary.resolve("site/glossary/engine-n-1/_payload.json")).isRegularFile();
        assertThat(temporary.resolve("site/glossary/_payload.json")).isRegularFile();
        assertThat(errors.toString()).startsWith("3 terms, 7 relations, ");
    }

    @Test
    void writesTheBuildsClockIntoEveryPayload() {
        run("--output", temporary.toString(), "--prerendered-at", "1700000000000");

        assertThat(temporary.resolve("glossary/thing-n-1/_payload.json"))
                .content()
                .endsWith(",1700000000000]");
    }

    @Test
    void writesCompounds() {
        assertThat(run("--output", temporary.toString(), "--compounds", "20")).isZero();

        assertThat(temporary.resolve("glossary").toFile().list()).hasSize(20);
        assertThat(errors.toString().strip()).isEqualTo("20 compounds");
    }

    @Test
    void refusesToCountConceptsAmongCompounds() {
        assertThat(run("--output", temporary.toString(), "--compounds", "20", "--count", "3"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("--compounds goes without --count");
    }

    @Test
    void refusesAFolderThatHoldsSomething() throws IOException {
        Files.createFile(temporary.resolve("something"));

        assertThat(run("--output", temporary.toString())).isEqualTo(2);
        assertThat(errors.toString().strip())
                .isEqualTo(temporary + " is not an empty folder: delete it, or name a new one.");
    }

    @Test
    void refusesAnArchiveThatCannotBeWritten() {
        assertThat(run("--tar", temporary.resolve("missing/site.tar").toString()))
                .isEqualTo(4);
        assertThat(errors.toString()).contains("missing/site.tar cannot be written: ");
    }

    @Test
    void refusesADictionaryThatIsNoText() throws IOException {
        for (PartOfSpeech part : PartOfSpeech.values()) {
            Files.write(temporary.resolve(part.fileName()), new byte[] {(byte) 0xFF, '\n'});
        }

        int exitCode = MakeCorpus.commandLine(new PrintWriter(errors, true))
                .execute("--output", temporary.resolve("site").toString(), "--wordnet", temporary.toString());

        assertThat(exitCode).isEqualTo(4);
        assertThat(errors.toString()).startsWith("The WordNet dictionary cannot be read (");
    }

    @Test
    void refusesToGuessWhereTheSiteGoes() {
        assertThat(run()).isEqualTo(2);
        assertThat(errors.toString()).contains("--output=FOLDER", "--tar=FILE");
    }

    @Test
    void explainsEveryOption() {
        StringWriter help = new StringWriter();
        int exitCode = MakeCorpus.commandLine(new PrintWriter(errors, true))
                .setOut(new PrintWriter(help, true))
                .execute("--help");

        assertThat(exitCode).isZero();
        assertThat(help.toString())
                .contains("--output", "--tar", "--count", "--listing", "--prerendered-at", "/usr/share/wordnet");
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--wordnet", TinyWordNet.FOLDER.toString()));
        return MakeCorpus.commandLine(new PrintWriter(errors, true)).execute(all.toArray(String[]::new));
    }
}
