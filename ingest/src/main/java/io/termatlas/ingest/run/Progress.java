package io.termatlas.ingest.run;

/// Told how far a run is. Called from several threads; must return at once.
public interface Progress {
    /// Does nothing.
    Progress NONE = new Progress() {
        @Override
        public void begin(Stage stage, long expected) {}

        @Override
        public void advance(long count) {}
    };

    /// What a run does, in this order.
    enum Stage {
        /// reading, decoding and settling payloads
        READ,
        /// deriving what follows from all terms taken together
        DERIVE,
        /// looking up whether every name finds its own term first
        CHECK,
        /// writing terms and relationships to the graph
        GRAPH,
        /// making the index durable and visible
        COMMIT
    }

    /// @param expected how many steps the stage has; negative when unknown
    void begin(Stage stage, long expected);

    void advance(long count);
}
