package io.termatlas.ingest.mapping;

import io.termatlas.ingest.devalue.ArrayValue;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Num;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.shape.Relations;
import io.termatlas.model.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes a first mapping: which of a payload's objects look like terms, and which of their fields look like
/// those of a term. Every guess stands beside an example, every field that was not found in a comment.
public final class MappingSketch {
    private static final List<String> QUESTIONS = List.of("question", "q", "title", "name");
    private static final List<String> ANSWERS = List.of("answer", "a", "text", "content", "body");

    private final Candidates.Group group;
    private final String trial;
    private final StringBuilder text = new StringBuilder();

    private MappingSketch(Candidates.Group group, String trial) {
        this.group = group;
        this.trial = trial;
    }

    /// @param payload the payload's name, for the comments
    /// @param trial   the command that tries a mapping on a payload, for the same
    /// @return empty when nothing in the values looks like a term
    public static Optional<String> of(List<Value> values, String payload, String trial) {
        return Candidates.best(values).map(group -> new MappingSketch(group, trial).write(payload));
    }

    private String write(String payload) {
        line("# Which objects of the site are terms, and where what of them lies. Guessed from");
        line("# " + Texts.quotable(payload) + ": read it, then see what it finds in that payload and in others with");
        line("#   " + trial);
        line("#");
        line(
                "# A place is the name of a field, a JSON Pointer (/meta/title) or a JSONPath ($.meta.title); of a list of");
        line("# places the first that holds anything counts.");
        line("");
        line("# Objects of the payload that lie there: " + group.count);
        line("terms: " + quoted(group.path));
        line("");
        line(
                "# What identifies a term: a slug, or a path or an address that ends in it. Without one, the page's own path.");
        field(Guess.SLUG);
        line(
                "# Where the term's page is, as a path from the site's root or an address. Without one, where the payload lies.");
        url();
        line("# The one thing that every term must have.");
        field(Guess.NAME);
        line("# Texts may say what they are written in: {at: FIELD, as: html}, or markdown, or plain.");
        field(Guess.SHORT_DEFINITION);
        field(Guess.EXPLANATION);
        field(Guess.CATEGORY);
        field(Guess.ALIASES);
        line("# Slugs, paths, links or objects.");
        related();
        faq();
        line("");
        line("# Whether terms are looked for in the shapes that need no mapping as well.");
        line("defaultShapes: true");
        return text.toString();
    }

    private void field(Guess guess) {
        String name = group.fields.get(guess);
        if (name == null) {
            line("# " + guess.key + ":");
        } else {
            line(guess.key + ": " + place(name) + example(name));
        }
    }

    /// Names the field of the slug as the address, too, when the slug is the end of an address or a path.
    private void url() {
        String name = group.fields.get(Guess.SLUG);
        if (name != null && Forms.isAddress(group.first.get(name))) {
            line("url: " + place(name));
        } else {
            line("# url:");
        }
    }

    private void related() {
        String name = group.fields.get(Guess.RELATED_TERMS);
        Optional<ObjectValue> entry = firstEntry(name);
        if (name == null || entry.isEmpty()) {
            field(Guess.RELATED_TERMS);
            return;
        }
        line("relatedTerms:");
        line("  at: " + place(name));
        String slug = Guess.SLUG
                .field(entry.get())
                .or(() -> Forms.field(entry.get(), Forms::isAddress))
                .orElse("slug");
        line("  slug: " + place(slug));
        line("  name: " + place(otherText(slug, Guess.NAME.field(entry.get()), entry.get(), "name")));
        Relations.field(entry.get()).ifPresent(relation -> line("  relation: " + place(relation)));
    }

    private void faq() {
        String name = group.fields.get(Guess.FAQ);
        Optional<ObjectValue> entry = firstEntry(name);
        if (name == null || entry.isEmpty()) {
            line("# faq: {at: FIELD, question: question, answer: answer}");
            return;
        }
        line("faq:");
        line("  at: " + place(name));
        String question = first(QUESTIONS, entry.get())
                .or(() -> Forms.field(entry.get(), Forms::isQuestion))
                .orElse("question");
        line("  question: " + place(question));
        line("  answer: " + place(otherText(question, first(ANSWERS, entry.get()), entry.get(), "answer")));
    }

    /// The field that was guessed, else the first text besides one that is taken.
    private static String otherText(String taken, Optional<String> guessed, ObjectValue entry, String usual) {
        return guessed.filter(name -> !name.equals(taken))
                .or(() -> IntStream.range(0, entry.size())
                        .filter(i ->
                                entry.part(i) instanceof Text && !entry.name(i).equals(taken))
                        .filter(i -> !Relations.field(entry).equals(Optional.of(entry.name(i))))
                        .mapToObj(entry::name)
                        .findFirst())
                .orElse(usual);
    }

    private Optional<ObjectValue> firstEntry(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        return group.objects().stream()
                .map(object -> object.get(name))
                .filter(value -> value instanceof ArrayValue list && list.size() > 0)
                .map(value -> ((ArrayValue) value).part(0))
                .filter(ObjectValue.class::isInstance)
                .map(ObjectValue.class::cast)
                .findFirst();
    }

    private static Optional<String> first(List<String> names, ObjectValue object) {
        return names.stream().filter(name -> object.get(name) instanceof Text).findFirst();
    }

    private String example(String name) {
        Value value = group.first.get(name);
        if (value instanceof Text text) {
            return "  # " + Texts.quotable(text.value());
        }
        return value instanceof Num number ? String.format(Locale.ROOT, "  # %.0f", number.value()) : "";
    }

    /// A name that a mapping would not take for a name is written as a path.
    private static String place(String name) {
        try {
            return quoted(Location.of(name).toString());
        } catch (IllegalArgumentException e) {
            return quoted("/" + name.replace("~", "~0").replace("/", "~1"));
        }
    }

    /// Quoted, so that YAML takes any content for a text.
    private static String quoted(String text) {
        boolean plain = text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_')
                && !text.matches("(?i)true|false|null|yes|no|on|off|[0-9].*");
        return plain ? text : "'" + text.replace("'", "''") + "'";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
