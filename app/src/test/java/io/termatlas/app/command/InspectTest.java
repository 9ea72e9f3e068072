package io.termatlas.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectTest {
    @TempDir
    private Path folder;

    @Test
    void showsTheTreeAndTheTermInIt() throws IOException {
        CommandRun run = inspect("[{\"data\":1},{\"$f1\":2},{\"slug\":3,\"term\":4},\"nvlink\",\"NVLink\"]");
        assertThat(run).isEqualTo(new CommandRun(0, """
                an object of 1
                  data  an object of 1
                    $f1  an object of 2
                      slug  "nvlink"
                      term  "NVLink"

                Term nvlink  NVLink
                  /data/$f1: It has a text as slug and a text as term.
                """, ""));
    }

    @Test
    void saysWhatLooksLikeATermOfAnotherShape() throws IOException {
        CommandRun run =
                inspect("[{\"path\":1,\"title\":2,\"description\":3},\"/glossary/nvlink\",\"NVLink\",\"A link.\"]");
        assertThat(run.out())
                .contains("No term: none of these objects has a text as slug and a text as term.")
                .contains("It may be a term of another shape: 'path' could be the slug, 'title' could be the term,"
                        + " 'description' could be the shortDefinition.");
    }

    @Test
    void saysWhatABrokenTermLacks() throws IOException {
        assertThat(inspect("[{\"slug\":1,\"shortDefinition\":1,\"explanation\":1},\"x\"]")
                        .out())
                .contains("It is a broken term: missing term");
    }

    @Test
    void showsASharedValueOnceAndACycleWithoutEnd() throws IOException {
        CommandRun run = inspect("[{\"a\":1,\"b\":1},{\"top\":0}]");
        assertThat(run.out()).startsWith("""
                an object of 2
                  a  an object of 1
                    top  an object of 2, shown before
                  b  an object of 1, shown before
                """);
    }

    @Test
    void givesJsonToScripts() throws IOException {
        Path file = write("[{\"slug\":1,\"term\":1},\"x\"]");
        assertThat(CommandRun.in(folder, "inspect", file.toString(), "--json").out())
                .startsWith("{\"tree\":[{\"path\":\"\",\"depth\":0,\"name\":\"\",\"value\":\"an object of 2\"}")
                .contains("\"terms\":[{\"path\":\"\",\"slug\":\"x\",\"term\":\"x\",");
    }

    @Test
    void isHeldToItsWidthAndDepth() throws IOException {
        Path file = write("[[1,1,1],[2],[3],\"deep\"]");
        assertThat(CommandRun.in(folder, "inspect", file.toString(), "--width", "1", "--depth", "2")
                        .out())
                .startsWith("""
                an array of 3
                  0  an array of 1
                    0  an array of 1
                  …  2 more
                """);
    }

    @Test
    void refusesWhatIsNoPayloadWithThePlace() throws IOException {
        CommandRun broken = inspect("[{\"a\":9}]");
        assertThat(broken.exitCode()).isEqualTo(3);
        assertThat(broken.err()).startsWith("termatlas: ").contains("_payload.json (entry 0): ");
        CommandRun missing = CommandRun.in(folder, "inspect", "nothing.json");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("There is no file nothing.json");
        assertThat(CommandRun.in(folder, "inspect", "x", "--depth", "0").exitCode())
                .isEqualTo(2);
    }

    private CommandRun inspect(String payload) throws IOException {
        return CommandRun.in(folder, "inspect", write(payload).toString());
    }

    private Path write(String payload) throws IOException {
        return Files.writeString(folder.resolve("_payload.json"), payload);
    }
}
