package io.termatlas.app.run;

/// A store that a run can write to.
public enum Store {
    INDEX,
    GRAPH
}
