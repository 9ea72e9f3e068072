package io.termatlas.app.answer;

import io.termatlas.graph.GraphCounts;
import io.termatlas.model.store.Ledger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether counts show that the two stores of a glossary differ. Equal counts do not show that they agree: only
/// a comparison does.
final class StoreDifference {
    private static final String WHAT_TO_DO =
            ". `termatlas verify` names what differs, `termatlas repair` mends the graph.";

    private StoreDifference() {}

    /// @param index null where the glossary has none
    /// @param graph null where it does not have the glossary
    static Optional<String> between(@Nullable Ledger index, @Nullable GraphCounts graph) {
        if (index == null) {
            return Optional.of(
                    "The glossary is in the graph and has no index: `termatlas ingest SOURCE` makes it again.");
        }
        Optional<String> what =
                graph == null ? Optional.of("the graph does not have the glossary") : what(index, graph);
        return what.map(different -> "The stores differ: " + different + WHAT_TO_DO);
    }

    private static Optional<String> what(Ledger index, GraphCounts graph) {
        if (graph.ledger().pending()) {
            return Optional.of("a run is writing the graph, or has ended before its time");
        }
        if (graph.ledger().generation() != index.generation()) {
            return Optional.of(
                    "the graph has generation " + graph.ledger().generation() + ", the index " + index.generation());
        }
        if (graph.terms() != index.terms()) {
            return Optional.of("the graph has " + graph.terms() + " terms, the index " + index.terms());
        }
        return graph.asCommitted()
                ? Optional.empty()
                : Optional.of("the graph has other relationships than the last run wrote");
    }
}
