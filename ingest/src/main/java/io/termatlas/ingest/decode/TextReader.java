package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.text.ReadableText;
import io.termatlas.ingest.text.Visible;
import io.termatlas.model.Question;
import io.termatlas.model.Texts;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes the texts of one term fit for both stores, and warns of what it had to change.
final class TextReader {
    /// The greatest length of a name.
    private static final int LONGEST_NAME = 1000;

    private final String subject;
    private final Warnings warnings;
    private final TextBudget budget;

    /// @param subject the term's slug, which begins each warning
    TextReader(String subject, Warnings warnings, TextBudget budget) {
        this.subject = subject;
        this.warnings = warnings;
        this.budget = budget;
    }

    /// The text as a reader sees it; empty when it is nothing or no text.
    String text(String field, Value value) {
        return value instanceof Text text ? told(field, ReadableText.of(spent(text))) : nothing(field, value);
    }

    /// The text in one line without white space around it; empty when it is nothing, no text, too long for a name or
    /// invisible.
    String name(String field, Value value) {
        if (!(value instanceof Text text)) {
            return nothing(field, value);
        }
        String written = spent(text);
        if (written.length() > LONGEST_NAME) {
            warn(field + " is longer than " + LONGEST_NAME + " characters and was left empty");
            return "";
        }
        String name = told(field, ReadableText.ofName(written)).strip();
        return Visible.isIn(name) ? name : "";
    }

    /// The name of the term itself, which it must have: without one the object is rejected.
    ///
    /// @param place where the term stands
    Optional<String> termName(String field, Value value, Supplier<String> place, Rejects rejects) {
        String name = name(field, value);
        if (name.isBlank()) {
            rejects.add(
                    place.get(),
                    subject,
                    "the term '" + Texts.quotable(subject)
                            + "' has no name, one without a visible character, or one of more than " + LONGEST_NAME
                            + " characters");
            return Optional.empty();
        }
        return Optional.of(name);
    }

    /// An entry of the FAQ; empty when it lacks either.
    Optional<Question> question(Value question, Value answer) {
        String asked = text("question", question);
        String answered = text("answer", answer);
        return asked.isBlank() || answered.isBlank() ? Optional.empty() : Optional.of(new Question(asked, answered));
    }

    void spendEntries(int count) {
        budget.spend(32L * count);
    }

    void warn(String sentence) {
        warnings.add(Texts.quotable(subject) + ": " + sentence);
    }

    private String spent(Text text) {
        budget.spend(text.value().length());
        return text.value();
    }

    private String nothing(String field, Value value) {
        if (!(value instanceof Nothing)) {
            warn(field + " is " + value.kind() + ", not a text, and was left empty");
        }
        return "";
    }

    private String told(String field, ReadableText text) {
        if (text.removed() > 0) {
            warn("control characters, soft hyphens or halves of surrogate pairs were removed from " + field + ": "
                    + text.removed());
        }
        return text.value();
    }
}
