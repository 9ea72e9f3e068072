package io.termatlas.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongUsageTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            serch                          | 'serch' is no command; did you mean search
            search nvlink --limt 3         | '--limt' is no option of `termatlas search`; did you mean --limit?
            show a b                       | 'b' is one word too many for `termatlas show`.
            show a/b                       | the slug 'a/b'
            search                         | Missing required parameter: 'QUERY'
            export yaml                    | 'yaml'
            graph neighbours x --depth 4   | --depth goes from 1 to 3, not to 4.
            graph path a b --json --dot    | --json
            ingest nowhere                 | There is nothing at
            up nowhere                     | There is nothing at
            up --port eighty               | 'eighty' will not do for --port
            serve --config none.properties | there is no such file
            ingest https://a.example/?q=1  | is no address of a site
            ingest nosuch:terms            | no Camel component 'nosuch'
            up file:x?noop=true            | An endpoint may have no end
            ingest . file:x                | ingest it alone
            ingest . --exclude {           | will not do for --exclude
            ingest . --glossary x=         | will not do for --glossary
            ingest . --glossary a --glossary b | --glossary names a and b
            ingest . --locales maybe       | 'maybe'
            ingest . --language xx         | 'xx' is no language tag
            ingest . --glossary A          | 'A' is no glossary id
            show nvlink                    | There is no glossary yet
            graph path a b                 | There is no graph in
            """)
    void isOneClearSentenceAndTwo(String line, String said) {
        CommandRun run = CommandRun.in(folder, line.strip().split(" ", -1));
        assertThat(run.err()).startsWith("termatlas: ").contains(said).doesNotContain("\tat ");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void leavesNothingBehind() throws IOException {
        CommandRun.in(folder, "ingest", "nowhere");
        CommandRun.in(folder, "up", "nowhere");
        CommandRun.in(folder, "graph", "path", "a", "b");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void takesNoPasswordOnTheCommandLine() {
        CommandRun run = CommandRun.in(folder, "graph", "path", "a", "b", "--neo4j-password", "secret");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void readsTheFileOfTheFolderWhereTheUserStands() throws IOException {
        Files.writeString(folder.resolve("termatlas.properties"), "prot = 80\n");
        assertThat(CommandRun.in(folder, "status").err()).contains("did you mean 'port'?");
    }

    @Test
    void prefersTheOptionToTheEnvironment() {
        CommandRun run = CommandRun.in(folder, Map.of("TERMATLAS_PORT", "x"), "serve", "--port", "y");
        assertThat(run.err()).contains("'y' will not do for --port");
    }
}
