package io.termatlas.graph;

import io.termatlas.model.Slug;
import org.jspecify.annotations.Nullable;

/// A term in the answer to a walk.
///
/// @param term      its name
/// @param category  empty when it has none
/// @param missing   named by others, not published
/// @param rank      how central it is, from 0 to 63; null for a missing one
/// @param community the slug of the most central term of those that hang together with it; null for one that stands
/// alone, and before communities have been looked for
public record Node(
        Slug slug,
        String term,
        String category,
        boolean missing,
        @Nullable Integer rank,
        @Nullable String community) {}
