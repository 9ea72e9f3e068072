package io.termatlas.model;

/// One entry of a term's FAQ.
public record Question(String text, String answer) {
    public Question {
        Term.requireStorable("a question", text);
        Term.requireStorable("an answer", answer);
    }
}
