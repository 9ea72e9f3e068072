package io.termatlas.ingest.shape;

import io.termatlas.ingest.devalue.ArrayValue;
import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.SetValue;
import io.termatlas.ingest.devalue.Value;
import java.util.List;

/// Reads the lists of a term's object as sites write them: one value alone for a list of one, related terms as slugs,
/// as paths or as objects.
public final class Listed {
    private static final List<String> PLACES = List.of("slug", "_path", "path", "url", "href", "to", "permalink", "id");
    private static final List<String> NAMES = List.of("name", "term", "title", "label", "text");

    private Listed() {}

    public static List<Value> values(Value value) {
        if (value instanceof ArrayValue array) {
            return array.elements();
        }
        if (value instanceof SetValue set) {
            return set.elements();
        }
        return value instanceof Nothing ? List.of() : List.of(value);
    }

    public static List<Draft.Related> related(Value value) {
        return values(value).stream().map(Listed::one).toList();
    }

    private static Draft.Related one(Value entry) {
        if (entry instanceof Text text) {
            return new Draft.Related(Addresses.slug(text.value()), Nothing.UNDEFINED);
        }
        return entry instanceof ObjectValue object
                ? new Draft.Related(place(object), first(NAMES, object)).as(Relations.of(object))
                : new Draft.Related("", Nothing.UNDEFINED);
    }

    private static String place(ObjectValue object) {
        return first(PLACES, object) instanceof Text text ? Addresses.slug(text.value()) : "";
    }

    public static List<Draft.Answered> faq(Value value) {
        return values(value).stream()
                .map(entry -> entry instanceof ObjectValue object
                        ? new Draft.Answered(object.get("question"), object.get("answer"))
                        : new Draft.Answered(Nothing.UNDEFINED, Nothing.UNDEFINED))
                .toList();
    }

    private static Value first(List<String> names, ObjectValue object) {
        return names.stream()
                .map(object::get)
                .filter(Text.class::isInstance)
                .findFirst()
                .orElse(Nothing.UNDEFINED);
    }
}
