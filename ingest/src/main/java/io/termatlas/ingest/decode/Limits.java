package io.termatlas.ingest.decode;

/// What one payload may take before it is refused.
///
/// @param payloadBytes its size
/// @param depth most objects, arrays, sets and maps within one another, by the shortest way to each
/// @param entries entries and references of the devalue text, counted together
/// @param sparseLength length that a sparse array may state
/// @param text characters of all its terms together, an entry of a list counting for 32 more; what many terms
/// share counts for each
public record Limits(long payloadBytes, int depth, int entries, int sparseLength, long text) {
    public static final Limits DEFAULT = new Limits(32L << 20, 256, 2_000_000, 1 << 24, 64L << 20);

    public Limits {
        if (payloadBytes < 1 || depth < 1 || entries < 1 || sparseLength < 1 || text < 1) {
            throw new IllegalArgumentException("a limit below 1 lets no payload pass");
        }
    }
}
