package io.termatlas.ingest.run;

/// What one run may take in before it ends without writing anything. The limits of a payload hold beside it.
///
/// @param bytes   of all payloads that could be read
/// @param entries entries and references of all devalue texts
/// @param text    characters of all terms, also of those that lose to another statement
public record RunLimits(long bytes, long entries, long text) {
    public static final RunLimits DEFAULT = new RunLimits(256L << 30, 64L << 30, 64L << 30);

    public RunLimits {
        if (bytes < 1 || entries < 1 || text < 1) {
            throw new IllegalArgumentException("a limit below 1 lets no run pass");
        }
    }
}
