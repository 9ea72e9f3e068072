package io.termatlas.app.console;

import io.termatlas.app.answer.SearchBody;
import io.termatlas.app.answer.SearchBody.HitBody;
import io.termatlas.search.highlight.MarkedText;
import java.util.List;

/// The hits of a search, the best first.
public final class HitList {
    private static final String INDENT = "    ";

    private final Terminal terminal;
    private final Ink ink;

    public HitList(Terminal terminal) {
        this.terminal = terminal;
        this.ink = terminal.ink();
    }

    public void print(SearchBody answer) {
        String query = "\"" + Layout.plain(answer.query()) + "\"";
        if (answer.total() == 0) {
            line("No hit for " + query + ".");
        } else {
            line(Layout.count(answer.total(), "hit") + " for " + query + shown(answer));
        }
        if (!answer.didYouMean().isEmpty()) {
            line("Did you mean \"" + ink.strong(Layout.plain(answer.didYouMean())) + "\"?");
        }
        int number = answer.page() * answer.size();
        for (HitBody hit : answer.hits()) {
            line("");
            print(++number, hit);
        }
    }

    private static String shown(SearchBody answer) {
        return answer.total() > answer.hits().size()
                ? ", the first " + answer.hits().size() + ":"
                : ":";
    }

    private void print(int number, HitBody hit) {
        String about = Layout.joined(List.of(Layout.plain(hit.slug()), Layout.plain(hit.category())), " · ");
        line("%2d  %s  %s".formatted(number, ink.strong(Layout.plain(hit.term())), ink.faint(about)));
        MarkedText question = hit.highlight().get("question");
        if (question != null) {
            Layout.wrapped(ink.strong(Markup.painted(question, ink)), INDENT).forEach(this::line);
        }
        MarkedText definition =
                hit.highlight().getOrDefault("shortDefinition", MarkedText.plain(hit.shortDefinition()));
        String text = Markup.painted(hit.highlight().getOrDefault("answer", definition), ink);
        if (!text.isBlank()) {
            Layout.wrapped(text, INDENT).forEach(this::line);
        }
        line(INDENT + ink.address(Layout.plain(hit.url())));
        hit.explanation().forEach(reason -> line(INDENT + ink.faint("- " + Layout.plain(reason))));
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
