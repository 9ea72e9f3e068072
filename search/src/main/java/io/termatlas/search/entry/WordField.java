package io.termatlas.search.entry;

import io.termatlas.model.Term;
import java.util.stream.Collectors;

/// The texts of a term that are searched by words.
///
/// Names and the definition count most: a query of words, not of a name, says what a term is, and so does its
/// definition; all else speaks of other things, too.
public enum WordField {
    NAME("name", 2f, 2),
    ALIASES("other names", 2f, 3),
    DEFINITION("definition", 2f, 16),
    CATEGORY("category", 0.3f, 2),
    SUMMARY("page summary", 0.1f, 24),
    EXPLANATION("explanation", 0.2f, 120),
    FAQ("FAQ", 0.05f, 80);

    private final String noun;
    private final float weight;
    private final float usualLength;

    WordField(String noun, float weight, float usualLength) {
        this.noun = noun;
        this.weight = weight;
        this.usualLength = usualLength;
    }

    /// What people call it: "the definition".
    public String noun() {
        return noun;
    }

    /// How much a word found here counts.
    float weight() {
        return weight;
    }

    /// In words: a longer one is diluted, a shorter one dense.
    float usualLength() {
        return usualLength;
    }

    public String textOf(Term term) {
        return switch (this) {
            case NAME -> term.name();
            case ALIASES -> String.join("\n", term.aliases());
            case DEFINITION -> term.shortDefinition();
            case CATEGORY -> term.category();
            case SUMMARY -> term.seoTitle() + "\n" + term.seoDescription();
            case EXPLANATION -> term.explanation();
            case FAQ ->
                term.faq().stream()
                        .map(question -> question.text() + "\n" + question.answer())
                        .collect(Collectors.joining("\n"));
        };
    }
}
