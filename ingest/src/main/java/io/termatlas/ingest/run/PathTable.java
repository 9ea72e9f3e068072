package io.termatlas.ingest.run;

import io.termatlas.model.Origin;
import io.termatlas.model.Slug;

/// The paths that terms come from, each held once: of a path that is made of the term's slug, as
/// `glossary/nvlink/_payload.json` is, only what is around the slug, which all such terms share.
///
/// Any number of threads may ask while none adds. No path is taken out.
final class PathTable {
    /// Stands for the slug; no path holds it.
    private static final String SLUG = "\0";

    private final TextTable patterns = new TextTable();

    /// @return its number, whether or not it was there
    int add(Origin origin, Slug slug) {
        return patterns.add(origin.path().replace(slug.value(), SLUG));
    }

    /// @param slug of the term that it was added for
    Origin get(int number, Slug slug) {
        return new Origin(patterns.get(number).replace(SLUG, slug.value()));
    }

    /// What the arrays take.
    long heldBytes() {
        return patterns.heldBytes();
    }
}
