package io.termatlas.model;

import io.termatlas.model.text.Sha256;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// A digest of what a term says: equal means nothing to do. Where the term came from and when its page was
/// built are no part of it.
///
/// The first 128 bits of SHA-256 over the fields in a fixed order, each text preceded by its length in bytes
/// and each list by its size. Last come, only where there are any, the page's address and the relations that are more
/// than "related", so that a term without them keeps the digest of former releases. No two different terms share an
/// encoding. Written as 32 hexadecimal digits.
public record Fingerprint(long high, long low) {
    private static final byte LAYOUT = 1;
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    public static Fingerprint of(Term term) {
        Digest digest = Digest.begin();
        digest.text(term.slug().value());
        digest.text(term.name());
        digest.text(term.shortDefinition());
        digest.text(term.seoTitle());
        digest.text(term.seoDescription());
        digest.text(term.explanation());
        digest.text(term.category());
        digest.texts(term.aliases());
        digest.size(term.relatedTerms().size());
        for (RelatedTerm related : term.relatedTerms()) {
            digest.text(related.slug().value());
            digest.text(related.name());
        }
        digest.size(term.faq().size());
        for (Question question : term.faq()) {
            digest.text(question.text());
            digest.text(question.answer());
        }
        if (!term.url().isNone()) {
            digest.text(term.url().value());
        }
        relations(term.relatedTerms(), digest);
        return digest.fingerprint();
    }

    /// Each begins with a negative number, which no length is.
    private static void relations(List<RelatedTerm> relatedTerms, Digest digest) {
        for (int place = 0; place < relatedTerms.size(); place++) {
            Relation relation = relatedTerms.get(place).relation();
            if (relation != Relation.RELATED) {
                digest.size(-1 - place);
                digest.text(relation.text());
            }
        }
    }

    /// Reads the 32 hexadecimal digits that [#toString] writes.
    ///
    /// @throws IllegalArgumentException when it is anything else
    public static Fingerprint parse(String hex) {
        if (hex.length() != 32) {
            throw new IllegalArgumentException(
                    "a fingerprint has 32 hexadecimal digits, not '" + Texts.quotable(hex) + "'");
        }
        return new Fingerprint(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }

    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
    }

    /// Collects what is digested and digests it at once: asking the algorithm for each text takes longer than
    /// the work. One a thread, since making the algorithm and the room for a term costs as much as digesting it.
    private static final class Digest {
        private static final ThreadLocal<Digest> OF_THREAD = ThreadLocal.withInitial(Digest::new);

        /// Room that one long term needed is not kept for the short ones.
        private static final int KEPT = 1 << 16;

        private final MessageDigest sha256 = Sha256.begin();
        private byte[] encoded = new byte[2048];
        private int length;

        static Digest begin() {
            Digest digest = OF_THREAD.get();
            if (digest.encoded.length > KEPT) {
                digest.encoded = new byte[KEPT];
            }
            digest.encoded[0] = LAYOUT;
            digest.length = 1;
            return digest;
        }

        void text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            size(bytes.length);
            require(bytes.length);
            System.arraycopy(bytes, 0, encoded, length, bytes.length);
            length += bytes.length;
        }

        void texts(List<String> texts) {
            size(texts.size());
            texts.forEach(this::text);
        }

        void size(int size) {
            require(Integer.BYTES);
            INT.set(encoded, length, size);
            length += Integer.BYTES;
        }

        private void require(int more) {
            if (encoded.length - length < more) {
                encoded = Arrays.copyOf(encoded, Math.max(2 * length, length + more));
            }
        }

        Fingerprint fingerprint() {
            sha256.update(encoded, 0, length);
            byte[] bits = sha256.digest();
            return new Fingerprint((long) LONG.get(bits, 0), (long) LONG.get(bits, Long.BYTES));
        }
    }
}
