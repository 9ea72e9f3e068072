package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import java.util.List;
import java.util.Optional;

/// Tells which objects are terms: those with a text as `slug` and a text as `term`.
///
/// An object that lacks either but has fields that only terms have is a broken term, and rejected. Any other
/// object is no term, because a site has other objects with a slug, and others with a term.
final class TermShape {
    static final String SLUG = "slug";
    static final String TERM = "term";
    static final String SHORT_DEFINITION = "shortDefinition";
    static final String EXPLANATION = "explanation";
    static final String RELATED_TERMS = "relatedTerms";

    private static final List<String> ONLY_TERMS_HAVE = List.of(SHORT_DEFINITION, EXPLANATION, RELATED_TERMS);

    private TermShape() {}

    static boolean matches(ObjectValue object) {
        return object.get(SLUG) instanceof Text && object.get(TERM) instanceof Text;
    }

    /// What is wrong with an object that does not match; empty when it is something else than a term.
    static Optional<String> flaw(ObjectValue object) {
        boolean slug = object.get(SLUG) instanceof Text;
        boolean term = object.get(TERM) instanceof Text;
        return slug != term && evidence(object) >= (term ? 1 : 2)
                ? Optional.of(flaw(object, slug ? TERM : SLUG))
                : Optional.empty();
    }

    private static int evidence(ObjectValue object) {
        int evidence = 0;
        for (String name : ONLY_TERMS_HAVE) {
            evidence += isPresent(object.get(name)) ? 1 : 0;
        }
        return evidence;
    }

    private static boolean isPresent(Value value) {
        return !(value instanceof Nothing);
    }

    private static String flaw(ObjectValue object, String lacking) {
        Value value = object.get(lacking);
        return isPresent(value)
                ? "the " + lacking + " of a term is " + value.kind() + ", not a text"
                : "missing " + lacking + ": an object is a term by its other fields";
    }
}
