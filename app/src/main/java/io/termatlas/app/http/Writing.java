package io.termatlas.app.http;

import io.termatlas.app.run.TermWriting;
import io.termatlas.app.settings.AdminKey;

/// What a server needs to take writes; closed by the server, before it closes anything else.
///
/// @param key        that clients must send
/// @param terms      writes what they send
/// @param longest    body, in bytes
public record Writing(AdminKey key, TermWriting terms, int longest) implements AutoCloseable {
    private static final int LONGEST = 16 << 20;

    /// @param payloadLimit in bytes, of one payload
    public static Writing of(AdminKey key, TermWriting terms, long payloadLimit) {
        return new Writing(key, terms, Math.toIntExact(Math.min(payloadLimit, LONGEST)));
    }

    @Override
    public void close() {
        terms.close();
    }
}
