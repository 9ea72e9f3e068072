package io.termatlas.ingest.run;

import io.termatlas.model.Slug;
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
public record Sinks(
        IndexSink staging,
        boolean indexed,
        @Nullable GraphSink graph,
        String derivation,
        boolean rewritesGraph,
        Set<Slug> posted) {
    public Sinks {
        posted = Set.copyOf(posted);
    }

    public static Sinks both(IndexSink index, GraphSink graph, String derivation) {
        return new Sinks(index, true, graph, derivation, false, Set.of());
    }

    public static Sinks indexOnly(IndexSink index, String derivation) {
        return new Sinks(index, true, null, derivation, false, Set.of());
    }

    public static Sinks graphOnly(IndexSink scratch, GraphSink graph, String derivation, Set<Slug> posted) {
        return new Sinks(scratch, false, graph, derivation, false, posted);
    }

    /// The same for a run that was asked to write the graph anew.
    public Sinks rewritingGraph() {
        return new Sinks(staging, indexed, graph, derivation, true, posted);
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
}
