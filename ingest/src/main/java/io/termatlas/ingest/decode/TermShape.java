package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.ObjectValue;
import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import java.util.List;

/// How much of a term an object is.
enum TermShape {
    /// A term: it has a text as `slug` and a text as `term`.
    WHOLE,
    /// A broken term, which is rejected: it lacks either, but has fields that only terms have.
    BROKEN,
    /// No term: a site has other objects with a slug, and others with a term.
    NONE;

    static final String SLUG = "slug";
    static final String TERM = "term";
    static final String SHORT_DEFINITION = "shortDefinition";
    static final String EXPLANATION = "explanation";
    static final String RELATED_TERMS = "relatedTerms";

    private static final List<String> ONLY_TERMS_HAVE = List.of(SHORT_DEFINITION, EXPLANATION, RELATED_TERMS);

    static TermShape of(ObjectValue object) {
        boolean slug = object.get(SLUG) instanceof Text;
        boolean term = object.get(TERM) instanceof Text;
        if (slug && term) {
            return WHOLE;
        }
        return slug != term && evidence(object) >= (term ? 1 : 2) ? BROKEN : NONE;
    }

    /// What is wrong with a broken term.
    static String flaw(ObjectValue object) {
        String lacking = object.get(SLUG) instanceof Text ? TERM : SLUG;
        Value value = object.get(lacking);
        return isPresent(value)
                ? "the " + lacking + " of a term is " + value.kind() + ", not a text"
                : "missing " + lacking + ": an object is a term by its other fields";
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
}
