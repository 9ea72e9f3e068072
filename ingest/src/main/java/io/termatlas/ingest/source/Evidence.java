package io.termatlas.ingest.source;

/// What is kept of a payload that was given up on.
public final class Evidence {
    /// How many bytes are kept of a payload above the limit.
    public static final int EXCERPT = 64 * 1024;

    /// Of what could not be got hold of.
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

    /// The digest of all its bytes, in hexadecimal; empty when nobody has seen all of them.
    public String sha256() {
        return sha256;
    }

    /// All of it, or its beginning when it is above the limit.
    public byte[] kept() {
        return kept.clone();
    }
}
