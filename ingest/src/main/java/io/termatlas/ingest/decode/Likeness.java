package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What makes an object look like a term although it is none: something that names its page, something that names it,
/// something that explains it, each under another field than ours.
final class Likeness {
    private static final List<String> PLACES = List.of("slug", "_path", "path", "url", "href", "permalink", "id");
    private static final List<String> NAMES = List.of("term", "name", "title", "label", "headline");
    private static final List<String> TEXTS = List.of(
            "shortDefinition", "definition", "description", "summary", "excerpt", "explanation", "content", "body");

    private Likeness() {}

    /// @return a sentence, when at least a name and one of the others are there
    static Optional<String> of(ObjectValue object) {
        Optional<String> place = first(PLACES, object);
        Optional<String> name = first(NAMES, object);
        Optional<String> text = first(TEXTS, object);
        if (name.isEmpty() || place.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        List<String> roles = new ArrayList<>();
        roles.add(role(place.get(), "slug"));
        roles.add(role(name.get(), "term"));
        roles.add(role(text.get(), "shortDefinition"));
        return Optional.of("It may be a term of another shape: " + String.join(", ", roles) + ".");
    }

    private static String role(String field, String ours) {
        return field.equals(ours) ? "'" + field + "' is there" : "'" + field + "' could be the " + ours;
    }

    private static Optional<String> first(List<String> fields, ObjectValue object) {
        return fields.stream()
                .filter(field ->
                        object.get(field) instanceof Text text && !text.value().isBlank())
                .findFirst();
    }
}
