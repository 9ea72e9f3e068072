package io.termatlas.app.run;

/// What a run can write to.
public enum Store {
    INDEX,
    GRAPH
}
