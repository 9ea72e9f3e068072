package io.termatlas.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.termatlas.app.console.AnsiStyle;
import io.termatlas.app.console.Terminal;
import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

/// The help of every command, compared with its golden file. With `-Dgolden.update=true` the files are written
/// anew and the test fails all the same, so that they are not committed unread.
class HelpTest {

    @TestFactory
    Stream<DynamicTest> tellsOfEveryCommandWhatItsGoldenFileTells() {
        return commands().map(line -> dynamicTest(name(line), () -> assertMatches(name(line), line.getUsageMessage())));
    }

    @TestFactory
    Stream<DynamicTest> showsAnExampleOfEveryCommand() {
        return commands()
                .map(line -> dynamicTest(
                        name(line),
                        () -> assertThat(line.getUsageMessage()).contains("\nExamples\n  ", name(line) + " ")));
    }

    @Test
    void saysOfCommandsThatWereNotTypedWhatTheySayOfThemselves() {
        assertThat(line(name -> false).getUsageMessage())
                .isEqualTo(line(name -> true).getUsageMessage());
    }

    @Test
    void isGivenOnStandardOutputWithSuccess() {
        CommandRun help = CommandRun.in(Path.of(""), "graph", "path", "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: termatlas graph path");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void isGivenOnStandardErrorWhenTheCommandIsMissing() {
        CommandRun help = CommandRun.in(Path.of(""), "graph");
        assertThat(help.exitCode()).isEqualTo(2);
        assertThat(help.out()).isEmpty();
        assertThat(help.err()).startsWith("Usage: termatlas graph");
    }

    private static Stream<CommandLine> commands() {
        return withSubcommands(line(name -> true));
    }

    private static CommandLine line(Predicate<String> typed) {
        Terminal silent =
                new Terminal(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), AnsiStyle.PLAIN, false);
        CommandContext context = CommandRun.context(silent, Map.of(), Path.of(""));
        return Termatlas.commandLine(context, new Failures(context), typed);
    }

    private static Stream<CommandLine> withSubcommands(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
    }

    private static String name(CommandLine line) {
        return line.getCommandSpec().qualifiedName();
    }

    private static void assertMatches(String name, String help) throws IOException {
        Path file = Checkout.root().resolve("app/src/test/resources/help").resolve(name.replace(' ', '-') + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, help);
            fail("%s was written anew: read it, then run without -Dgolden.update", file);
        }
        assertThat(help).isEqualTo(Files.readString(file));
    }
}
