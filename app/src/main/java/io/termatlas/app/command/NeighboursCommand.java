package io.termatlas.app.command;

import io.termatlas.app.answer.GraphBody;
import io.termatlas.app.console.GraphPage;
import io.termatlas.graph.EdgeKind;
import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import io.termatlas.model.fault.UsageFault;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "neighbours",
        description = "The terms around one, the nearest first, and the edges between them.",
        footer = {
            "  termatlas graph neighbours nvlink",
            "  termatlas graph neighbours nvlink --depth 3 --relation broader",
            "  termatlas graph neighbours nvlink --depth 2 --dot | dot -Tsvg >nvlink.svg"
        })
final class NeighboursCommand implements Callable<Integer> {
    private static final int DEEPEST = 3;
    private static final int MOST = 1000;

    private final CommandContext context;

    @Parameters(paramLabel = "SLUG", converter = SlugParameter.class, description = "The term to begin at.")
    private @Nullable Slug slug;

    @Option(names = "--depth", paramLabel = "N", description = "How many steps away, 1 to 3 (default: 1).")
    private int depth = 1;

    @Option(names = "--limit", paramLabel = "N", description = "The most terms to show, 1 to 1000 (default: 50).")
    private int limit = 50;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "Only edges of these kinds: ${COMPLETION-CANDIDATES} (default: all).")
    private Set<EdgeKind> kinds = EnumSet.noneOf(EdgeKind.class);

    @Option(
            names = "--relation",
            paramLabel = "RELATION",
            split = ",",
            converter = RelationParameter.class,
            description = "Only terms that are so to the one before: related, broader, narrower, see (default: all).")
    private Set<Relation> relations = EnumSet.noneOf(Relation.class);

    @Mixin
    private GraphOptions options = new GraphOptions();

    NeighboursCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        requireWithin("--depth", depth, DEEPEST);
        requireWithin("--limit", limit, MOST);
        GraphBody graph = Walking.walk(
                context,
                options,
                answers -> answers.neighbours(options.glossary.id, Typed.value(slug), depth, limit, kinds, relations));
        options.show(graph, context.terminal(), GraphPage::printNeighbours);
        return ExitCodes.DONE;
    }

    private static void requireWithin(String option, int number, int most) {
        if (number < 1 || number > most) {
            throw new UsageFault(option + " goes from 1 to " + most + ", not to " + number + ".");
        }
    }
}
