package io.termatlas.ingest.shape;

import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.ingest.text.ReadableText;
import io.termatlas.model.Relation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The fields of a term as an object states them, not checked or cleaned yet.
///
/// @param place   a JSON pointer to the object
/// @param slug    as text that may be no legal slug; empty when there is none
/// @param spelled whether the payload states no slug, and this is the name spelled: see [NameSlug]
/// @param url     of the term's page, as text that may be no legal one; empty when the object says none
/// @param aliases as they stand there
public record Draft(
        String place,
        String slug,
        boolean spelled,
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

    /// @param slug   as text that may be no legal slug
    /// @param name   nothing when it has none of its own
    /// @param called the name that was spelled as the slug; empty where the slug is stated
    public record Related(String slug, Value name, String called, Relation relation) {
        public Related(String slug, Value name) {
            this(slug, name, "", Relation.RELATED);
        }

        Related at(String otherSlug) {
            return new Related(otherSlug, name, called, relation);
        }

        /// The same, in the relation.
        public Related as(Relation other) {
            return new Related(slug, name, called, other);
        }
    }

    public record Answered(Value question, Value answer) {}

    /// @return undefined when the object has no such text
    public Value text(TextField field) {
        return texts.getOrDefault(field, Nothing.UNDEFINED);
    }

    /// The name as a reader sees it; empty when there is none.
    String name() {
        return text(TextField.NAME) instanceof Text name ? seen(name.value()) : "";
    }

    static String seen(String name) {
        return ReadableText.ofName(name).value().strip();
    }

    /// The same draft under the slug.
    public Draft named(String otherSlug, boolean isSpelled) {
        return new Draft(place, otherSlug, isSpelled, url, texts, aliases, relatedTerms, faq);
    }

    /// The same draft under the slug that its name spells.
    public Draft namedByItself() {
        return named(text(TextField.NAME) instanceof Text name ? NameSlug.of(name.value()) : "", true);
    }

    Draft relatedTo(List<Related> others) {
        return new Draft(place, slug, spelled, url, texts, aliases, others, faq);
    }

    /// How much content it has, to choose between two.
    public int size() {
        return texts.size() + aliases.size() + relatedTerms.size() + faq.size();
    }
}
