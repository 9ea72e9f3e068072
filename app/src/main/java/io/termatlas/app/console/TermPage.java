package io.termatlas.app.console;

import io.termatlas.app.answer.TermBody;
import io.termatlas.app.answer.TermBody.QuestionBody;
import io.termatlas.app.answer.TermBody.RelatedBody;
import io.termatlas.model.Relation;
import java.util.List;

/// One term with all its fields and the terms around it.
public final class TermPage {
    private static final String INDENT = "  ";

    private final Terminal terminal;
    private final AnsiStyle style;

    public TermPage(Terminal terminal) {
        this.terminal = terminal;
        this.style = terminal.style();
    }

    public void print(TermBody term) {
        String about =
                TextLayout.joined(List.of(TextLayout.plain(term.slug()), TextLayout.plain(term.category())), " · ");
        line(style.strong(TextLayout.plain(term.term())) + "  " + style.faint(about));
        line(style.address(TextLayout.plain(term.url())));
        if (!term.aliases().isEmpty()) {
            line("Also called " + TextLayout.plain(String.join(", ", term.aliases())));
        }
        paragraphs(term.shortDefinition());
        paragraphs(term.explanation());
        questions(term.faq());
        table("Related terms", term.relatedTerms().stream().map(TermPage::row).toList());
        table(
                "Named by",
                term.relatedFrom().stream()
                        .map(from -> row(from.name(), from.slug(), relation(from.relation())))
                        .toList());
    }

    private void paragraphs(String text) {
        for (String paragraph : text.split("\\R\\s*\\R", -1)) {
            if (!paragraph.isBlank()) {
                line("");
                TextLayout.wrapped(TextLayout.plain(paragraph), "").forEach(this::line);
            }
        }
    }

    private void questions(List<QuestionBody> questions) {
        for (QuestionBody question : questions) {
            line("");
            TextLayout.wrapped(TextLayout.plain(question.question()), "").forEach(text -> line(style.strong(text)));
            TextLayout.wrapped(TextLayout.plain(question.answer()), "").forEach(this::line);
        }
    }

    private static List<String> row(RelatedBody related) {
        String missing = related.missing() ? "(nobody publishes it)" : "";
        return row(
                related.name(), related.slug(), TextLayout.joined(List.of(relation(related.relation()), missing), " "));
    }

    private static List<String> row(String name, String slug, String more) {
        List<String> row = List.of(INDENT + TextLayout.plain(name), TextLayout.plain(slug));
        return more.isEmpty() ? row : List.of(row.get(0), row.get(1), more);
    }

    /// What is merely related needs no word.
    private static String relation(String relation) {
        return relation.equals(Relation.RELATED.text()) ? "" : relation;
    }

    private void table(String title, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            line("");
            line(style.strong(title));
            TextLayout.columns(rows).forEach(this::line);
        }
    }

    private void line(String text) {
        terminal.out().line(text);
    }
}
