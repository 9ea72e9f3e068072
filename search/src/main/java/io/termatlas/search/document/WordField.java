package io.termatlas.search.document;

import io.termatlas.model.Term;
import java.util.Locale;
import java.util.stream.Collectors;

/// The texts of a term that are searched by words, from the one that says most of it to the one that says least.
public enum WordField {
    NAME("name", 1.0f),
    ALIASES("aliases", 0.9f),
    DEFINITION("definition", 0.6f),
    SUMMARY("page summary", 0.4f),
    EXPLANATION("explanation", 0.4f),
    FAQ("FAQ", 0.3f);

    private final String noun;
    private final float weight;

    WordField(String noun, float weight) {
        this.noun = noun;
        this.weight = weight;
    }

    /// The field's name in the index.
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What people call it: "the definition".
    public String noun() {
        return noun;
    }

    /// How much a word found here counts, at most 1.
    public float weight() {
        return weight;
    }

    String textOf(Term term) {
        return switch (this) {
            case NAME -> term.name();
            case ALIASES -> String.join("\n", term.aliases());
            case DEFINITION -> term.shortDefinition();
            case SUMMARY -> term.seoTitle() + "\n" + term.seoDescription();
            case EXPLANATION -> term.explanation();
            case FAQ ->
                term.faq().stream()
                        .map(question -> question.text() + "\n" + question.answer())
                        .collect(Collectors.joining("\n"));
        };
    }
}
