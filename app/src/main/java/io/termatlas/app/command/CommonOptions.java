package io.termatlas.app.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options of every command.
final class CommonOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 100,
            description = "Show this help.")
    boolean help;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            order = 101,
            description = "Where everything is kept (default: ./data).")
    @Nullable
    String data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            order = 102,
            description = "Settings (default: ./termatlas.properties when it is there).")
    @Nullable
    Path config;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            order = 103,
            description = "Log what is done; show the whole of a fault.")
    boolean verbose;
}
