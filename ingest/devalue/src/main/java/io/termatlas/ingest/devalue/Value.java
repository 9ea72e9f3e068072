package io.termatlas.ingest.devalue;

import java.util.Locale;

/// A value as devalue knows it: a [Scalar] or a [Composite].
///
/// Values form a graph: one that is referred to twice is one object, and a composite may contain itself.
/// Immutable once read; for one thread at a time.
public sealed interface Value permits Scalar, Composite {

    /// What it is, for a sentence such as "category is a number, not a text".
    default String kind() {
        return switch (this) {
            case Scalar.Nothing nothing -> nothing.name().toLowerCase(Locale.ROOT);
            case Scalar.Bool bool -> "a boolean";
            case Scalar.Num num -> "a number";
            case Scalar.Text text -> "a text";
            case Scalar.BigInt bigInt -> "a BigInt";
            case Scalar.Date date -> "a date";
            case Scalar.RegExp regExp -> "a regular expression";
            case Scalar.Boxed boxed -> boxed.value().kind() + " in a box";
            case Scalar.Buffer buffer -> "a buffer";
            case Scalar.View view -> "of type " + view.type();
            case Scalar.Opaque opaque -> "of type " + opaque.tag();
            case ObjectValue object -> "an object";
            case ArrayValue array -> "an array";
            case SparseArray array -> "a sparse array";
            case SetValue set -> "a set";
            case MapValue map -> "a map";
        };
    }
}
