package io.termatlas.app.data;

import io.termatlas.graph.GraphStore;
import java.util.Optional;

/// The way to the graph, which may be away when a reader starts, come up later and go again.
@FunctionalInterface
public interface GraphAccess {

    /// Without any graph.
    GraphAccess NONE = Optional::empty;

    /// The open graph, shared: the caller does not close it. May take as long as connecting does.
    ///
    /// @return empty when there is none to connect to
    /// @throws io.termatlas.model.fault.StoreFault when there is one that cannot be reached
    Optional<GraphStore> graph();
}
