package io.termatlas.ingest.source;

/// What is kept of a payload that was given up on.
public final class Evidence {
    /// How many bytes are kept of a payload above the limit.
    public static final int EXCERPT = 64 * 1024;

    private final long bytes;
    private final String sha256;
    private final byte[] kept;

    Evidence(long bytes, String sha256, byte[] kept) {
        this.bytes = bytes;
        this.sha256 = sha256;
        this.kept = kept;
    }

    /// The payload's size; 0 for what cannot be opened.
    public long bytes() {
        return bytes;
    }

    /// The digest of all its bytes, in hexadecimal.
    public String sha256() {
        return sha256;
    }

    /// All of it, or its beginning when it is above the limit.
    public byte[] kept() {
        return kept.clone();
    }
}
