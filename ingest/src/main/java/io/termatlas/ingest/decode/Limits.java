package io.termatlas.ingest.decode;

/// What one payload may take before it is refused.
///
/// @param payloadBytes its size
/// @param depth most objects, arrays, sets and maps within one another, at most 1000: who reads them recurses
/// @param entries entries and references of the devalue text, counted together
/// @param text characters of all its terms together, an entry of a list counting for 32 more; what many terms
/// share counts for each
public record Limits(long payloadBytes, int depth, int entries, long text) {
    public static final Limits DEFAULT = new Limits(32L << 20, 256, 2_000_000, 64L << 20);

    public Limits {
        if (payloadBytes < 1 || depth < 1 || entries < 1 || text < 1) {
            throw new IllegalArgumentException("a limit below 1 lets no payload pass");
        }
        if (depth > 1000) {
            throw new IllegalArgumentException("a depth of " + depth + " is beyond 1000, which is as deep as we read");
        }
    }
}
