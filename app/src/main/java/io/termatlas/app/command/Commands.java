package io.termatlas.app.command;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// The commands in the order of the help. Reading the annotations of a command takes milliseconds, which every
/// start would pay for each of them. So a command that was not typed is listed with its name and the first
/// sentence of its help alone, as written here. `HelpTest` compares these sentences with those of the commands.
final class Commands {
    private static final List<Entry> ALL = List.of(
            new Entry(
                    "up",
                    "Everything on this machine: a local Neo4j, the glossary, the search page. Ctrl-C stops all of it.",
                    UpCommand::new),
            new Entry(
                    "ingest",
                    "One batch run: bring index and graph to what the SOURCEs state, all of them together.",
                    IngestCommand::new),
            new Entry(
                    "inspect",
                    "What one payload holds, as a tree, and what in it is a term or looks like one.",
                    InspectCommand::new),
            new Entry("search", "Ask the index; it forgives typos and ranks the name first.", SearchCommand::new),
            new Entry(
                    "show",
                    "One term with all it says, the terms it names and the terms that name it.",
                    ShowCommand::new),
            new Entry(
                    "graph",
                    "Walk the graph of terms. A local Neo4j that does not run is started for the time of the command.",
                    GraphCommand::commandLine),
            new Entry(
                    "verify",
                    "Compare index and graph by content, and both with the SOURCEs when there are any. Changes nothing.",
                    VerifyCommand::new),
            new Entry(
                    "repair",
                    "Make the graph say what the index says, touching only what differs.",
                    RepairCommand::new),
            new Entry(
                    "dead-letters",
                    "What was given up on, with the reason and the bytes.",
                    DeadLettersCommand::commandLine),
            new Entry(
                    "replay",
                    "Put dead letters through the ingestion again, as after a fix or with a mapping.",
                    ReplayCommand::new),
            new Entry(
                    "remove",
                    "Take a term out of both stores and keep it out, although the site states it.",
                    RemoveCommand::new),
            new Entry("export", "Write a glossary to standard output.", ExportCommand::new),
            new Entry(
                    "serve",
                    "The HTTP server on what has been ingested; it follows what other processes ingest.",
                    ServeCommand::new),
            new Entry(
                    "status",
                    "What both stores hold. Starts nothing: a local Neo4j that does not run is said to be not reachable.",
                    StatusCommand::new),
            new Entry(
                    "backup",
                    "Copy the index of every glossary, and what its owner states by hand, to a new folder. Servers go on.",
                    BackupCommand::new),
            new Entry(
                    "restore",
                    "Put the glossaries of a backup back: the index and what its owner states, then the graph from the index.",
                    RestoreCommand::new),
            new Entry("misses", "What visitors looked for without a hit, the most frequent first.", MissesCommand::new),
            new Entry("neo4j", "The local Neo4j server of the data folder by itself.", Neo4jCommand::commandLine),
            new Entry(
                    "completion",
                    "Print a script that completes commands and options in bash and zsh.",
                    CompletionCommand::new));

    private Commands() {}

    /// @param typed whether a command of that name may have been typed; it is added with all that it takes
    static void addTo(CommandLine line, CommandContext context, Predicate<String> typed) {
        for (Entry entry : ALL) {
            line.addSubcommand(typed.test(entry.name()) ? entry.maker().apply(context) : mention(entry));
        }
    }

    private static CommandSpec mention(Entry entry) {
        CommandSpec spec = CommandSpec.create().name(entry.name());
        spec.usageMessage().description(entry.purpose());
        return spec;
    }

    private record Entry(String name, String purpose, Function<CommandContext, Object> maker) {}
}
