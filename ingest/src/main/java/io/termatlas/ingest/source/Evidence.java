package io.termatlas.ingest.source;

/// The bytes of a rejected payload that are kept, with its size and digest.
public final class Evidence {
    /// How many bytes are kept of a payload above the limit.
    public static final int KEPT_BYTES = 64 * 1024;

    /// The evidence of a payload that could not be opened.
    public static final Evidence NONE = new Evidence(0, "", new byte[0]);

    private final long bytes;
    private final String sha256;
    private final byte[] kept;

    public Evidence(long bytes, String sha256, byte[] kept) {
        this.bytes = bytes;
        this.sha256 = sha256;
        this.kept = kept.clone();
    }

    /// The payload's size; 0 for what cannot be opened.
    public long bytes() {
        return bytes;
    }

    /// The digest of all its bytes, in hexadecimal; empty when they were not all read.
    public String sha256() {
        return sha256;
    }

    /// All of its bytes, or a prefix of them when it is above the limit.
    public byte[] kept() {
        return kept.clone();
    }
}
