package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.model.GlossaryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissesCommandTest {
    private static final Map<String, String> ON = Map.of("TERMATLAS_MISSES", "true");

    @TempDir
    private Path folder = Path.of("");

    private DataFolder data = new DataFolder(folder);

    @BeforeEach
    void write() {
        data = new DataFolder(folder.resolve("data"));
        WrittenGlossary.write(data, "default", aTerm("nvlink"));
        WrittenGlossary.write(data, "chips", aTerm("nvlink"));
    }

    @Test
    void listsTheMostFrequentFirst() throws IOException {
        keep("default", "0\t(not taken)\n2\tplasma\n12\tquantum foam\n2\tether\n");
        CommandRun run = CommandRun.in(folder, ON, "misses");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                asked   query
                12      quantum foam
                2       ether
                2       plasma
                """);
    }

    @Test
    void saysWhatItLeavesOut() throws IOException {
        keep("chips", "7\t(not taken)\n2\tplasma\n12\tquantum foam\n");
        assertThat(CommandRun.in(folder, "misses", "--glossary", "chips", "--limit", "1")
                        .out())
                .isEqualTo("""
                asked   query
                12      quantum foam
                The first 1 of 2; --limit shows more.
                The log is full: 7 times another query was not taken.
                The setting `misses` is off here: a server with `misses = true` keeps them.
                """);
    }

    @Test
    void givesJson() throws IOException {
        keep("default", "1\t(not taken)\n3\t<b>\"x\"\n");
        assertThat(CommandRun.in(folder, "misses", "--json").out())
                .isEqualTo("{\"glossary\":\"default\",\"queries\":1,\"notTaken\":1,"
                        + "\"misses\":[{\"query\":\"<b>\\\"x\\\"\",\"count\":3}]}\n");
    }

    @Test
    void commandsNoTerminal() throws IOException {
        keep("default", "0\t(not taken)\n3\ta\u001b[31mb\u202ec\n");
        assertThat(CommandRun.in(folder, ON, "misses").out()).isEqualTo("asked   query\n3       a [31mb c\n");
    }

    @Test
    void withoutAMissSaysSo() {
        CommandRun run = CommandRun.in(folder, ON, "misses");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("No query without a hit is kept for the glossary 'default'.\n");
    }

    @Test
    void aDamagedFileIsAFaultOfTheStore() throws IOException {
        keep("default", "nonsense\n");
        CommandRun run = CommandRun.in(folder, "misses");
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("default.tsv is damaged: line 2 is no count, tab and query.");
    }

    @Test
    void refusesALimitAndAGlossaryThatThereAreNot() {
        assertThat(CommandRun.in(folder, "misses", "--limit", "0").exitCode()).isEqualTo(2);
        CommandRun run = CommandRun.in(folder, "misses", "--glossary", "food");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("choose among chips, default");
    }

    private void keep(String glossary, String lines) throws IOException {
        Path file = data.misses(new GlossaryId(glossary));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "termatlas misses 1\n" + lines);
    }
}
