package io.termatlas.graph;

import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import org.jspecify.annotations.Nullable;

/// A directed connection of two terms.
///
/// @param relation    of the target to the source, as the source states it; null for a mention
/// @param position    place in the source's list of related terms, from 0; null for a mention
/// @param count       how often the source's texts name the target; null for a related term
/// @param probability that such a name means the target; null for a related term
/// @param text        the name as it stands in the source's text; null for a related term
public record Edge(
        Slug from,
        Slug to,
        EdgeKind kind,
        @Nullable Relation relation,
        @Nullable Integer position,
        @Nullable Integer count,
        @Nullable Double probability,
        @Nullable String text) {}
