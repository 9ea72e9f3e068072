package io.termatlas.app.command;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/// The commands in the order of the help. To read all annotations of one costs milliseconds, which every start would
/// pay for each of them; so a command that was not typed stands there with its name and its first sentence alone.
final class Commands {
    private static final List<Entry> ALL = List.of(
            new Entry(UpCommand.class, UpCommand::new),
            new Entry(IngestCommand.class, IngestCommand::new),
            new Entry(SearchCommand.class, SearchCommand::new),
            new Entry(ShowCommand.class, ShowCommand::new),
            new Entry(GraphCommand.class, GraphCommand::commandLine),
            new Entry(ExportCommand.class, ExportCommand::new),
            new Entry(ServeCommand.class, ServeCommand::new),
            new Entry(StatusCommand.class, StatusCommand::new),
            new Entry(Neo4jCommand.class, Neo4jCommand::commandLine),
            new Entry(CompletionCommand.class, CompletionCommand::new));

    private Commands() {}

    /// @param typed whether a command of that name may have been typed; it is added with all that it takes
    static void addTo(CommandLine line, Desk desk, Predicate<String> typed) {
        for (Entry entry : ALL) {
            Command about = entry.type().getAnnotation(Command.class);
            line.addSubcommand(typed.test(about.name()) ? entry.maker().apply(desk) : mention(about));
        }
    }

    private static CommandSpec mention(Command about) {
        CommandSpec spec = CommandSpec.create().name(about.name());
        spec.usageMessage().description(about.description()[0]);
        return spec;
    }

    private record Entry(Class<?> type, Function<Desk, Object> maker) {}
}
