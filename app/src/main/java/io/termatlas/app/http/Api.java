package io.termatlas.app.http;

import io.termatlas.app.answer.Answers;
import io.termatlas.app.answer.SearchBody;
import io.termatlas.app.answer.StatusBody;
import io.termatlas.model.Slug;
import io.termatlas.search.SearchRequest;

/// The questions under `/api`: what each reads from its call and which of the [Answers] it gives.
final class Api {
    private static final int LAST_PAGE = 100_000;
    private static final int USUAL_SIZE = 20;
    private static final int USUAL_SUGGESTIONS = 8;
    private static final int DEEPEST = 3;
    private static final int USUAL_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1_000;

    private final Answers answers;
    private final Metrics metrics;

    Api(Answers answers, Metrics metrics) {
        this.answers = answers;
        this.metrics = metrics;
    }

    Reply search(Call call) {
        Parameters parameters = call.parameters();
        SearchRequest request = new SearchRequest(
                parameters.text("q"),
                parameters.text("category"),
                parameters.number("page", 0, LAST_PAGE, 0),
                parameters.number("size", 1, SearchRequest.LARGEST_SIZE, USUAL_SIZE),
                parameters.flag("explain"));
        boolean isComposing = parameters.flag("composing");
        SearchBody body = metrics.timeSearch(() -> isComposing
                ? answers.searchWhileComposing(call.glossary(), request)
                : answers.search(call.glossary(), request));
        return Freshness.named(Reply.json(body), body.withoutTime());
    }

    Reply suggest(Call call) {
        Parameters parameters = call.parameters();
        String text = parameters.text("q");
        int size = parameters.number("size", 1, SearchRequest.LARGEST_SIZE, USUAL_SUGGESTIONS);
        return Reply.json(answers.suggest(call.glossary(), text, size));
    }

    Reply term(Call call) {
        return Reply.json(answers.term(call.glossary(), call.slug()));
    }

    Reply neighbours(Call call) {
        Slug slug = call.slug();
        Parameters parameters = call.parameters();
        return Reply.json(answers.neighbours(
                call.glossary(),
                slug,
                parameters.number("depth", 1, DEEPEST, 1),
                parameters.number("limit", 1, LARGEST_LIMIT, USUAL_LIMIT),
                parameters.kinds("kind"),
                parameters.relations("relation")));
    }

    Reply path(Call call) {
        Parameters parameters = call.parameters();
        return Reply.json(answers.path(call.glossary(), parameters.slug("from"), parameters.slug("to")));
    }

    Reply status(Call call) {
        StatusBody all = answers.status();
        String glossary = call.glossary();
        return Reply.json(glossary == null ? all : all.of(glossary));
    }
}
