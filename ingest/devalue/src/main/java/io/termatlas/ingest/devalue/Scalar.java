package io.termatlas.ingest.devalue;

/// A value without parts.
public sealed interface Scalar extends Value {

    /// The values without content; a hole occurs in arrays only.
    enum Nothing implements Scalar {
        UNDEFINED,
        NULL,
        HOLE
    }

    record Bool(boolean value) implements Scalar {}

    /// Any JavaScript number, NaN and the infinities included.
    record Num(double value) implements Scalar {}

    /// May hold U+0000 and halves of surrogate pairs.
    record Text(String value) implements Scalar {}

    /// @param digits decimal, perhaps after a minus; as text, because converting a million of them takes long
    record BigInt(String digits) implements Scalar {}

    /// @param iso as written, not checked; empty for an invalid date
    record Date(String iso) implements Scalar {}

    /// @param source as written, not compiled
    record RegExp(String source, String flags) implements Scalar {}

    /// A primitive in an object of its own, such as JavaScript's `new String("a")`.
    record Boxed(Scalar value) implements Scalar {}

    /// Bytes, which views may share.
    ///
    /// @param base64 as written, with or without white space and padding
    record Buffer(String base64) implements Scalar {
        /// In bytes.
        public int length() {
            return Base64Text.length(base64);
        }

        public byte[] bytes() {
            return Base64Text.decode(base64);
        }
    }

    /// A typed array or DataView.
    ///
    /// @param type   such as `Uint8Array`
    /// @param offset in bytes
    /// @param length in elements
    record View(String type, Buffer buffer, int offset, int length) implements Scalar {}

    /// A value of a built-in type that we only carry: URL, URLSearchParams, Temporal.
    ///
    /// @param tag  the type's name in the text
    /// @param text as written, not checked
    record Opaque(String tag, String text) implements Scalar {}
}
