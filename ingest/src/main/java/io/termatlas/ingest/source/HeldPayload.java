package io.termatlas.ingest.source;

import io.termatlas.model.Origin;
import io.termatlas.model.text.Sha256;
import java.util.Optional;

/// A payload whose bytes are in memory already, because its source can be read only once.
public final class HeldPayload implements Payload {
    private static final String UNPLACED = "message-";

    private final Source source;
    private final String path;
    private final int ordinal;
    private final byte[] bytes;

    private HeldPayload(Source source, String path, int ordinal, byte[] bytes) {
        this.source = source;
        this.path = path;
        this.ordinal = ordinal;
        this.bytes = bytes;
    }

    /// @param bytes not copied: the caller must not change them
    public static HeldPayload of(Source source, String path, byte[] bytes) {
        return new HeldPayload(source, path, source.ordinal(), bytes);
    }

    /// Bytes that came without a path. Their digest serves as the path.
    ///
    /// @param ordinal from 1, higher for later ones, so that all have a higher rank than payloads with a path
    public static HeldPayload unplaced(Source source, int ordinal, byte[] bytes) {
        return new HeldPayload(source, UNPLACED + Sha256.of(bytes).shortHex(), ordinal, bytes);
    }

    /// Bytes that a client sent.
    ///
    /// @param place   in the site, as [PagePath] tells it; empty when the client names none: then their digest
    /// serves
    /// @param ordinal higher for those that come later, so that these win
    static HeldPayload posted(Source source, Optional<String> place, int ordinal, byte[] bytes) {
        String within = place.map(PayloadBytes::place)
                .orElseGet(() -> UNPLACED + Sha256.of(bytes).shortHex());
        return new HeldPayload(source, Origin.posted(within).path(), ordinal, bytes);
    }

    public static boolean isUnplaced(Origin origin) {
        return origin.path().startsWith(UNPLACED);
    }

    /// The same bytes at another path.
    public HeldPayload at(String other) {
        return new HeldPayload(source, other, ordinal, bytes);
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public int ordinal() {
        return ordinal;
    }

    @Override
    public boolean isHeld() {
        return true;
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public byte[] read(long limit) {
        if (bytes.length > limit) {
            throw PayloadBytes.tooLarge(bytes.length, limit);
        }
        return bytes;
    }

    @Override
    public Evidence evidence(long limit) {
        return PayloadBytes.evidence(bytes, limit);
    }
}
