package io.termatlas.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which glossary to read.
final class GlossaryOption {
    @Option(
            names = "--glossary",
            paramLabel = "ID",
            description = "Which glossary (default: the only one, else the one called default).")
    @Nullable
    String id;
}
