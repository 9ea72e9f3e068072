package io.termatlas.ingest.run;

import io.termatlas.model.Slug;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.IndexSink;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The stores that a run writes to.
///
/// @param staging    takes the terms as they arrive: the index itself or, in a run for the graph alone, a
/// scratch one
/// @param indexed    whether `staging` is the index, to be committed at the end
/// @param graph      absent in a run for the index alone
/// @param derivation digest of everything beside the terms that shapes what is stored
/// @param rewritesGraph whether the graph is written anew, whatever it holds
/// @param posted     terms that clients have sent, in a run for the graph alone: the graph does not say where its
/// terms came from
/// @param derived    of the terms that the graph is to have
/// @param deriver    of what the index is to have; null where that is left to a later run
public record Sinks(
        IndexSink staging,
        boolean indexed,
        @Nullable GraphSink graph,
        String derivation,
        boolean rewritesGraph,
        Set<Slug> posted,
        Derived derived,
        @Nullable Deriver deriver) {
    public Sinks {
        posted = Set.copyOf(posted);
    }

    public static Sinks both(IndexSink index, GraphSink graph, String derivation) {
        return new Sinks(index, true, graph, derivation, false, Set.of(), index::derived, null);
    }

    public static Sinks indexOnly(IndexSink index, String derivation) {
        return new Sinks(index, true, null, derivation, false, Set.of(), index::derived, null);
    }

    public static Sinks graphOnly(
            IndexSink scratch, GraphSink graph, String derivation, Set<Slug> posted, Derived derived) {
        return new Sinks(scratch, false, graph, derivation, false, posted, derived, null);
    }

    /// The same for a run that was asked to write the graph anew.
    public Sinks rewritingGraph() {
        return new Sinks(staging, indexed, graph, derivation, true, posted, derived, deriver);
    }

    /// The same for a run that derives.
    public Sinks deriving(Deriver with) {
        return new Sinks(staging, indexed, graph, derivation, rewritesGraph, posted, derived, with);
    }

    boolean hasGraph() {
        return graph != null;
    }

    GraphSink requireGraph() {
        return Objects.requireNonNull(graph, "a run for the index alone has no graph");
    }

    /// Whether every term that is to stay in the index must be written again.
    boolean indexBeginsEmpty() {
        return indexed && staging.beginsEmpty();
    }

    /// Whether what was derived does not follow from what the index holds.
    boolean isUnderived() {
        return indexed && !staging.isDerived();
    }
}
