package io.termatlas.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// A digest of what a term says: equal means nothing to do. Where the term came from and when its page was
/// built are no part of it.
///
/// The first 128 bits of SHA-256 over the fields in a fixed order, each text preceded by its length in bytes
/// and each list by its size, so that no two different terms share an encoding. Written as 32 hexadecimal
/// digits.
public record Fingerprint(long high, long low) {
    private static final byte LAYOUT = 1;

    public static Fingerprint of(Term term) {
        Digest digest = new Digest();
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
        return digest.fingerprint();
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
    /// the work.
    private static final class Digest {
        private byte[] encoded = new byte[2048];
        private int length;

        Digest() {
            encoded[length++] = LAYOUT;
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
            for (int shift = 24; shift >= 0; shift -= 8) {
                encoded[length++] = (byte) (size >> shift);
            }
        }

        private void require(int more) {
            if (encoded.length - length < more) {
                encoded = Arrays.copyOf(encoded, Math.max(2 * length, length + more));
            }
        }

        Fingerprint fingerprint() {
            MessageDigest sha256 = sha256();
            sha256.update(encoded, 0, length);
            ByteBuffer bytes = ByteBuffer.wrap(sha256.digest());
            return new Fingerprint(bytes.getLong(), bytes.getLong());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }
    }
}
