package io.termatlas.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/// Writes the source of a manual page for every command, in AsciiDoc; the build of the archive calls it and makes
/// pages for man(1) out of them. The library that does it is no part of the product.
public final class ManualPages {
    private ManualPages() {}

    /// @param arguments the folder to write to
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (CommandContext context = CommandContext.ofThisProcess()) {
            CommandLine line = Termatlas.commandLine(context, new Failures(context), name -> true);
            CommandSpec[] all = withSubcommands(line).toArray(CommandSpec[]::new);
            int code = ManPageGenerator.generateManPage(folder.toFile(), null, new boolean[0], true, all);
            if (code != 0) {
                throw new IllegalStateException("the manual pages ended with " + code);
            }
        }
    }

    private static Stream<CommandSpec> withSubcommands(CommandLine line) {
        return Stream.concat(
                Stream.of(line.getCommandSpec()),
                line.getSubcommands().values().stream().flatMap(ManualPages::withSubcommands));
    }
}
