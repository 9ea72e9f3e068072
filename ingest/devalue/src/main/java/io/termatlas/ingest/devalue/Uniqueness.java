package io.termatlas.ingest.devalue;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells which values JavaScript's sets and maps take for the same: equal primitives, NaN and NaN, 0 and -0, and an
/// object only for itself.
///
/// See <https://tc39.es/ecma262/#sec-samevaluezero>. Primitives are kept under keys that Java can order, so that
/// texts made to collide do not slow it down.
final class Uniqueness {
    private final Map<Object, Integer> primitives = new HashMap<>();
    private final Map<String, Integer> bigInts = new HashMap<>();
    private final Map<Integer, Integer> objects = new HashMap<>();

    /// @param entry of an object
    /// @param place of this reference to it
    /// @return the place of the same object before it, or its own
    int firstPlace(int entry, int place) {
        return earlierOr(place, objects.putIfAbsent(entry, place));
    }

    /// The same for a primitive.
    int firstPlace(Value primitive, int place) {
        return earlierOr(
                place,
                switch (primitive) {
                    case Scalar.Text text -> primitives.putIfAbsent(text.value(), place);
                    case Scalar.Num number -> primitives.putIfAbsent(number.value() + 0.0, place);
                    case Scalar.BigInt number -> bigInts.putIfAbsent(number.digits(), place);
                    default -> primitives.putIfAbsent(primitive, place);
                });
    }

    private static int earlierOr(int place, @Nullable Integer earlier) {
        return earlier == null ? place : earlier;
    }

    /// As an element of a set or a key of a map, -0 is 0.
    static Value asKey(Value value) {
        return value instanceof Scalar.Num number && number.value() == 0 ? new Scalar.Num(0) : value;
    }
}
