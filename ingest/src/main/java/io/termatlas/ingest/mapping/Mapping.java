package io.termatlas.ingest.mapping;

import io.termatlas.ingest.shape.TextField;
import io.termatlas.model.text.Sha256;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A user's description of a site's own shape, checked. Immutable; for any number of threads.
///
/// @param terms         which objects are terms; none for a site that needs no mapping
/// @param defaultShapes whether the shapes that need no mapping are looked for as well, in what the mapping leaves
/// @param url           where the address of the term's page lies, which ends in its slug where there is no other
public record Mapping(
        List<Location> terms,
        boolean defaultShapes,
        SlugRule slug,
        WantedFields url,
        Map<TextField, TextRule> texts,
        WantedFields aliases,
        RelatedRule relatedTerms,
        FaqRule faq) {

    /// The mapping of a site that needs none.
    public static final Mapping NONE = new Mapping(
            List.of(),
            true,
            new SlugRule(WantedFields.NOWHERE, SlugForm.AUTO),
            WantedFields.NOWHERE,
            Map.of(),
            WantedFields.NOWHERE,
            RelatedRule.NOWHERE,
            FaqRule.NOWHERE);

    public Mapping {
        terms = List.copyOf(terms);
        texts = texts.isEmpty() ? Map.of() : new EnumMap<>(texts);
    }

    record SlugRule(WantedFields at, SlugForm as) {}

    record TextRule(WantedFields at, TextForm as) {}

    /// @param slug within an entry that is an object
    /// @param name likewise
    /// @param relation likewise
    record RelatedRule(WantedFields at, WantedFields slug, WantedFields name, WantedFields relation, SlugForm as) {
        static final RelatedRule NOWHERE = new RelatedRule(
                WantedFields.NOWHERE, WantedFields.NOWHERE, WantedFields.NOWHERE, WantedFields.NOWHERE, SlugForm.AUTO);
    }

    /// @param question within an entry
    /// @param answer   likewise
    record FaqRule(WantedFields at, WantedFields question, WantedFields answer, TextForm as) {
        static final FaqRule NOWHERE =
                new FaqRule(WantedFields.NOWHERE, WantedFields.NOWHERE, WantedFields.NOWHERE, TextForm.AUTO);
    }

    public boolean isNone() {
        return terms.isEmpty();
    }

    /// A digest in 16 hexadecimal digits, equal for equal mappings; empty for none.
    public String digest() {
        return isNone() ? "" : Sha256.of(toString()).shortHex();
    }
}
