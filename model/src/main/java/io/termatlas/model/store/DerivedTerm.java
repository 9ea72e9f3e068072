package io.termatlas.model.store;

import io.termatlas.model.Mention;
import io.termatlas.model.Slug;
import java.util.List;

/// What follows for one term from all terms of its glossary taken together.
///
/// @param mentions the published terms that its texts speak of, each once, sorted by slug
/// @param rank     how central it is, from 0 to 63
public record DerivedTerm(Slug slug, List<Mention> mentions, int rank) {
    public DerivedTerm {
        mentions = List.copyOf(mentions);
    }

    /// Of a term of which nothing was derived.
    public static DerivedTerm none(Slug slug) {
        return new DerivedTerm(slug, List.of(), 0);
    }
}
