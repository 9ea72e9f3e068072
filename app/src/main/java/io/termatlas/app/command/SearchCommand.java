package io.termatlas.app.command;

import io.termatlas.app.answer.Json;
import io.termatlas.app.answer.SearchBody;
import io.termatlas.app.console.HitList;
import io.termatlas.app.data.Glossaries;
import io.termatlas.app.data.GraphAccess;
import io.termatlas.search.SearchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = "Ask the index; it forgives typos and ranks the name first.",
        footer = {
            "  termatlas search nvlink",
            "  termatlas search gpu interconnect bandwidth --limit 3",
            "  termatlas search memory --category Hardware --json"
        })
final class SearchCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look for; several words need no quotes.")
    private List<String> query = new ArrayList<>();

    @Mixin
    private GlossaryOption glossary = new GlossaryOption();

    @Option(names = "--category", paramLabel = "NAME", description = "Only terms of this category.")
    private String category = "";

    @Option(names = "--limit", paramLabel = "N", description = "The most hits to show, 1 to 100 (default: 10).")
    private int limit = 10;

    @Option(names = "--explain", description = "Say of each hit why it is one.")
    private boolean explain;

    @Option(names = "--json", description = "Give the body that GET /api/search gives.")
    private boolean json;

    SearchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        SearchRequest request = new SearchRequest(String.join(" ", query), category, 0, limit, explain);
        try (Glossaries glossaries = context.glossaries(context.settings())) {
            SearchBody answer = context.answers(glossaries, GraphAccess.NONE).search(glossary.id, request);
            if (json) {
                context.terminal().out().line(Json.write(answer));
            } else {
                new HitList(context.terminal()).print(answer);
            }
        }
        return ExitCodes.DONE;
    }
}
