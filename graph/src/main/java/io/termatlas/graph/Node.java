package io.termatlas.graph;

import io.termatlas.model.Slug;
import org.jspecify.annotations.Nullable;

/// A term in the answer to a walk.
///
/// @param term      its name
/// @param category  empty when it has none
/// @param missing   named by others, not published
/// @param rank      share of all attention, from 0 to 1; null until it has been measured
/// @param community number of the cluster that it belongs to; null until it has been measured
public record Node(
        Slug slug,
        String term,
        String category,
        boolean missing,
        @Nullable Double rank,
        @Nullable Integer community) {}
