package io.termatlas.app.console;

import io.termatlas.app.answer.SearchBody;
import io.termatlas.app.answer.SearchBody.HitBody;
import io.termatlas.search.highlight.MarkedText;
import java.util.List;

/// The hits of a search, the best first.
public final class HitList {
    private static final String INDENT = "    ";

    private final Terminal terminal;
    private final AnsiStyle style;

    public HitList(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.style();
    }

    public void print(SearchBody answer) {
        String query = "\"" + TextLayout.plain(answer.query()) + "\"";
        if (answer.total() == 0) {
            line("No hit for " + query + ".");
        } else if (answer.guess()) {
            line("No hit for " + query + ". Perhaps this was meant:");
        } else {
            line(TextLayout.count(answer.total(), "hit") + " for " + query + shown(answer));
        }
        if (!answer.didYouMean().isEmpty()) {
            line("Did you mean \"" + style.strong(TextLayout.plain(answer.didYouMean())) + "\"?");
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
        String about =
                TextLayout.joined(List.of(TextLayout.plain(hit.slug()), TextLayout.plain(hit.category())), " · ");
        line("%2d  %s  %s".formatted(number, style.strong(TextLayout.plain(hit.term())), style.faint(about)));
        MarkedText question = hit.highlight().get("question");
        if (question != null) {
            TextLayout.wrapped(style.strong(TerminalHighlight.painted(question, style)), INDENT)
                    .forEach(this::line);
        }
        MarkedText definition =
                hit.highlight().getOrDefault("shortDefinition", MarkedText.plain(hit.shortDefinition()));
        String text = TerminalHighlight.painted(hit.highlight().getOrDefault("answer", definition), style);
        if (!text.isBlank()) {
            TextLayout.wrapped(text, INDENT).forEach(this::line);
        }
        line(INDENT + style.address(TextLayout.plain(hit.url())));
        hit.explanation().forEach(reason -> line(INDENT + style.faint("- " + TextLayout.plain(reason))));
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
