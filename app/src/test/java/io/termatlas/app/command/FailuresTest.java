package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.console.AnsiStyle;
import io.termatlas.app.console.Terminal;
import io.termatlas.app.data.DataFolder;
import io.termatlas.app.data.WrittenGlossary;
import io.termatlas.model.fault.StoreFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CommandContext context = CommandRun.context(
            new Terminal(OutputStream.nullOutputStream(), err, AnsiStyle.PLAIN, false), Map.of(), Path.of(""));

    @Test
    void tellAFaultInItsOneSentence() {
        assertThat(new Failures(context).tell(new StoreFault("The disk is full: make room.")))
                .isEqualTo(4);
        assertThat(said()).isEqualTo("termatlas: The disk is full: make room.\n");
    }

    @Test
    void tellTheLackOfMemoryBehindWhatItBroke() {
        StoreFault broken = new StoreFault("The index is closed.", new IOException(new OutOfMemoryError()));
        assertThat(new Failures(context).tell(broken)).isEqualTo(4);
        assertThat(said()).startsWith("termatlas: The memory does not suffice: ");
    }

    @Test
    void tellADefectWithThePlaceOfItsLog() throws IOException {
        assertThat(new Failures(context).tell(new IllegalStateException("two and two is five")))
                .isEqualTo(1);
        assertThat(said()).contains("two and two is five").doesNotContain("\tat ");
        Path log = Path.of(said().replaceAll("(?s).*Its log is (.*); please.*", "$1"));
        assertThat(log).content().contains("two and two is five", "\tat ");
        Files.delete(log);
    }

    @Test
    void keepADefectInTheLogOfTheDataFolder(@TempDir Path folder) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("two and two is five");
            }
        };
        Path log = folder.resolve("data/logs/termatlas.log");
        WrittenGlossary.write(new DataFolder(folder.resolve("data")), "default", aTerm("gpu"));
        CommandContext defective =
                CommandRun.context(new Terminal(broken, err, AnsiStyle.PLAIN, true), Map.of(), folder);

        assertThat(Termatlas.execute(defective, "search", "gpu")).isEqualTo(1);

        assertThat(said())
                .isEqualTo(
                        "termatlas: A defect of Termatlas ended the command (java.lang.IllegalStateException: two and"
                                + " two is five). Its log is " + log + "; please report it.\n");
        assertThat(log).content().contains("error: A defect", "IllegalStateException: two and two is five", "\tat ");
    }

    @Test
    void keepTheCauseOfAFaultInTheLogAlone(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("data"));
        context.log().keepIn(folder.resolve("data/logs"));

        new Failures(context).tell(new StoreFault("The disk is full: make room.", new IOException("no space")));

        assertThat(said()).isEqualTo("termatlas: The disk is full: make room.\n");
        assertThat(folder.resolve("data/logs/termatlas.log"))
                .content()
                .contains("warning: The disk is full: make room.", "Caused by: java.io.IOException: no space");
    }

    @Test
    void tellEverythingWhenVerbose() {
        context.common().verbose = true;
        new Failures(context).tell(new StoreFault("The disk is full: make room.", new IOException("no space")));
        assertThat(said()).contains("Caused by: java.io.IOException: no space");
    }

    private String said() {
        return err.toString(UTF_8);
    }
}
