package io.termatlas.ingest.mapping;

import io.termatlas.ingest.devalue.ArrayValue;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.shape.ContentBody;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Guesses the meaning of a field by the form of its value alone, because names may be in any language.
final class Forms {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?:/|\\.{0,2})/[^\\s<>]{1,500}");
    private static final int LONGEST_NAME = 80;
    private static final int LONG = 200;
    private static final int SMALL = 4;

    private Forms() {}

    /// Adds the fields that were not guessed by name, each once.
    static void addTo(Map<Guess, String> fields, ObjectValue object) {
        add(Guess.SLUG, fields, object, Forms::isAddress);
        add(Guess.EXPLANATION, fields, object, Forms::isLong);
        add(Guess.NAME, fields, object, Forms::isName);
        add(
                Guess.SHORT_DEFINITION,
                fields,
                object,
                value -> value instanceof Text text && text.value().indexOf(' ') > 0);
        add(Guess.FAQ, fields, object, value -> isListOf(value, Forms::asks));
        add(Guess.RELATED_TERMS, fields, object, value -> isListOf(value, Forms::leadsOn));
        add(Guess.ALIASES, fields, object, value -> isListOf(value, Forms::isName));
        if (!fields.containsKey(Guess.CATEGORY)) {
            category(fields, object);
        }
    }

    /// The field of an object that holds such a text.
    static Optional<String> field(ObjectValue object, Predicate<Value> form) {
        return IntStream.range(0, object.size())
                .filter(i -> form.test(object.part(i)))
                .mapToObj(object::name)
                .findFirst();
    }

    static boolean isAddress(Value value) {
        return value instanceof Text text && ADDRESS.matcher(text.value()).matches();
    }

    static boolean isQuestion(Value value) {
        return value instanceof Text text && text.value().strip().endsWith("?");
    }

    private static void add(Guess guess, Map<Guess, String> fields, ObjectValue object, Predicate<Value> form) {
        if (!fields.containsKey(guess)) {
            IntStream.range(0, object.size())
                    .filter(i -> !fields.containsValue(object.name(i)) && form.test(object.part(i)))
                    .mapToObj(object::name)
                    .findFirst()
                    .ifPresent(name -> fields.put(guess, name));
        }
    }

    /// A small object with a name of its own, such as `{name: 'Memory'}`.
    private static void category(Map<Guess, String> fields, ObjectValue object) {
        for (int i = 0; i < object.size(); i++) {
            if (object.part(i) instanceof ObjectValue inner && inner.size() <= SMALL && !ContentBody.isOne(inner)) {
                Optional<String> name = Guess.NAME.field(inner);
                if (name.isPresent() && isPlain(object.name(i)) && isPlain(name.get())) {
                    fields.put(Guess.CATEGORY, "/" + object.name(i) + "/" + name.get());
                    return;
                }
            }
        }
    }

    private static boolean isPlain(String name) {
        return name.indexOf('/') < 0 && name.indexOf('~') < 0;
    }

    private static boolean isName(Value value) {
        return value instanceof Text text
                && !text.value().isBlank()
                && text.value().length() <= LONGEST_NAME
                && text.value().chars().noneMatch(c -> c == '<' || c == '\n')
                && !text.value().strip().endsWith(".")
                && !isAddress(value);
    }

    private static boolean isLong(Value value) {
        return ContentBody.isOne(value)
                || (value instanceof Text text
                        && (text.value().length() > LONG || text.value().contains("</")));
    }

    private static boolean isListOf(Value value, Predicate<Value> entries) {
        return value instanceof ArrayValue list && list.size() > 0 && entries.test(list.part(0));
    }

    private static boolean asks(Value entry) {
        return entry instanceof ObjectValue object
                && field(object, Forms::isQuestion).isPresent();
    }

    private static boolean leadsOn(Value entry) {
        return isAddress(entry)
                || (entry instanceof ObjectValue object
                        && field(object, Forms::isAddress).isPresent());
    }
}
