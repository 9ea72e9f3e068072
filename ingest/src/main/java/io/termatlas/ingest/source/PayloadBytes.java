package io.termatlas.ingest.source;

import io.termatlas.model.PathForm;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/// Reads payloads from streams that may be larger than allowed.
public final class PayloadBytes {
    /// A stream longer than this many times the limit is not digested to its end: it may have none.
    private static final int DIGEST_FACTOR = 8;

    private static final int BUFFER = 64 * 1024;

    private PayloadBytes() {}

    /// The payload that the stream holds, refused when it is above the limit: then the stream is read on for its
    /// size and digest, up to eight times the limit.
    ///
    /// @param path within the source, parted by `/`
    public static Payload hold(Source source, String path, InputStream stream, long limit) throws IOException {
        byte[] bytes = stream.readNBytes(Math.toIntExact(limit + 1));
        return bytes.length <= limit
                ? HeldPayload.of(source, place(path), bytes)
                : refuse(source, path, bytes, stream, limit);
    }

    /// The number of bytes that were read from the stream, for a payload from [#hold].
    public static long size(Payload payload) {
        return switch (payload) {
            case HeldPayload held -> held.size();
            case RefusedPayload refused -> refused.evidence().bytes();
            default -> throw new IllegalArgumentException("a held payload is held or refused");
        };
    }

    private static Payload refuse(Source source, String path, byte[] prefix, InputStream rest, long limit)
            throws IOException {
        MessageDigest sha256 = Sha256.begin();
        sha256.update(prefix);
        long size = prefix.length;
        byte[] buffer = new byte[BUFFER];
        int read = 0;
        while (size <= DIGEST_FACTOR * limit && (read = rest.read(buffer)) >= 0) {
            sha256.update(buffer, 0, read);
            size += read;
        }
        String digest = read < 0 ? Sha256.end(sha256).hex() : "";
        Evidence evidence = new Evidence(size, digest, Arrays.copyOf(prefix, keptLength(prefix.length)));
        return new RefusedPayload(source, place(path), tooLarge(size, limit), evidence);
    }

    static Evidence evidence(byte[] bytes, long limit) {
        byte[] kept = bytes.length > limit ? Arrays.copyOf(bytes, keptLength(bytes.length)) : bytes;
        return new Evidence(bytes.length, Sha256.of(bytes).hex(), kept);
    }

    static PayloadFault tooLarge(long bytes, long limit) {
        return new PayloadFault(
                "",
                "it has " + bytes + " bytes, more than the " + limit
                        + " that a payload may have; raise payload-limit to read it");
    }

    /// The path in the one form of all its spellings, with a replacement for characters that a store cannot hold.
    public static String place(String written) {
        String path = PathForm.of(written);
        return Texts.isStorable(path) ? path : path.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }

    private static int keptLength(int length) {
        return Math.min(length, Evidence.KEPT_BYTES);
    }
}
