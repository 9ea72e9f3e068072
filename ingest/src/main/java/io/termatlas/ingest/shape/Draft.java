package io.termatlas.ingest.shape;

import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The fields of a term as an object states them, not checked or cleaned yet.
///
/// @param place   a JSON pointer to the object
/// @param slug    as text that may be no legal slug; empty when there is none
/// @param url     of the term's page, as text that may be no legal one; empty when the object says none
/// @param aliases as they stand there
public record Draft(
        String place,
        String slug,
        String url,
        Map<TextField, Value> texts,
        List<Value> aliases,
        List<Related> relatedTerms,
        List<Answered> faq) {

    public Draft {
        texts = texts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(texts));
        aliases = List.copyOf(aliases);
        relatedTerms = List.copyOf(relatedTerms);
        faq = List.copyOf(faq);
    }

    /// @param slug as text that may be no legal slug
    /// @param name nothing when it has none of its own
    public record Related(String slug, Value name) {}

    public record Answered(Value question, Value answer) {}

    /// @return undefined when the object has no such text
    public Value text(TextField field) {
        return texts.getOrDefault(field, Nothing.UNDEFINED);
    }

    /// How much content it has, to choose between two.
    public int size() {
        return texts.size() + aliases.size() + relatedTerms.size() + faq.size();
    }
}
