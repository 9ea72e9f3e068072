package io.termatlas.app.command;

import io.termatlas.app.answer.Json;
import io.termatlas.app.answer.TermBody;
import io.termatlas.app.console.TermPage;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.model.Slug;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "One term with all it says, the terms it names and the terms that name it.",
        footer = {"  termatlas show nvlink", "  termatlas show nvlink --json"})
final class ShowCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(
            paramLabel = "SLUG",
            converter = SlugParameter.class,
            description = "The last segment of the term's page, such as nvlink.")
    private @Nullable Slug slug;

    @Mixin
    private GlossaryOption glossary = new GlossaryOption();

    @Option(names = "--json", description = "Give the body that GET /api/terms/SLUG gives.")
    private boolean json;

    ShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (Glossaries glossaries = context.glossaries(context.settings())) {
            TermBody term = context.answers(glossaries, GraphAccess.NONE).term(glossary.id, Typed.value(slug));
            if (json) {
                context.terminal().out().line(Json.write(term));
            } else {
                new TermPage(context.terminal()).print(term);
            }
        }
        return ExitCodes.DONE;
    }
}
