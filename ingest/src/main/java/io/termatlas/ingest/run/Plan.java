package io.termatlas.ingest.run;

import io.termatlas.model.Origin;
import io.termatlas.model.Slug;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a run would change in one glossary, each list by slug. Of a run for the graph alone, which knows no texts of
/// before, neither fields nor edges are told.
///
/// @param added   terms that are not published yet
/// @param changed terms that would say something else
/// @param moved   terms that say the same on another page, with the payload that states them then
/// @param removed terms that would no longer be published
/// @param edges   from a term to those that it names as related
/// @param missing terms that others name and nobody publishes: those that begin and those that cease to be so
/// @param graph   what would be written to the graph; empty in a run for the index alone, and where nothing would be
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record Plan(
        List<Slug> added,
        List<Change> changed,
        SortedMap<Slug, Origin> moved,
        List<Slug> removed,
        Delta<Edge> edges,
        Delta<Slug> missing,
        Optional<GraphWork> graph) {

    public Plan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        moved = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(moved)));
        removed = List.copyOf(removed);
    }

    /// @param fields those that say something else, by the names of the canonical dump, in its order
    public record Change(Slug slug, List<String> fields) {
        public Change {
            fields = List.copyOf(fields);
        }
    }

    /// A pair of terms. Its place in the list and the name that it is given are fields of the term that it leaves.
    public record Edge(Slug from, Slug to) {}

    /// What comes and what goes.
    public record Delta<T>(List<T> added, List<T> removed) {
        public Delta {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /// @param written terms that are written with their edges: those that change, and those that differ there
    /// @param removed terms that go, those that only the graph has included
    public record GraphWork(long written, long removed) {}
}
