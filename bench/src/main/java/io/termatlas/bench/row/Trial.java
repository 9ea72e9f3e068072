package io.termatlas.bench.row;

import java.util.List;

/// Both sides of a row, ready to be measured any number of times. Used by one thread.
public interface Trial extends AutoCloseable {
    /// Measures Termatlas once.
    List<Double> ours();

    /// Measures the peer once. A figure without a peer has NaN.
    List<Double> peers();

    @Override
    void close();
}
