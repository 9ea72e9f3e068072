package io.termatlas.app.command;

import io.termatlas.app.answer.GraphBody;
import io.termatlas.app.console.GraphPage;
import io.termatlas.model.Slug;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "path",
        description =
                "The shortest way from one term to another, in at most 10 steps; which way an edge points does not matter.",
        footer = {"  termatlas graph path nvlink hbm", "  termatlas graph path nvlink hbm --json"})
final class PathCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(
            index = "0",
            paramLabel = "FROM",
            converter = SlugParameter.class,
            description = "The term to begin at.")
    private @Nullable Slug from;

    @Parameters(index = "1", paramLabel = "TO", converter = SlugParameter.class, description = "The term to reach.")
    private @Nullable Slug to;

    @Mixin
    private GraphOptions options = new GraphOptions();

    PathCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        GraphBody path = Walking.walk(
                context, options, answers -> answers.path(options.glossary.id, Typed.value(from), Typed.value(to)));
        options.show(path, context.terminal(), GraphPage::printPath);
        return ExitCodes.DONE;
    }
}
