package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Num;

/// The numbers in an object, array or tag: an entry's index, or one of the sentinels below.
final class Reference {
    static final int UNDEFINED = -1;
    static final int HOLE = -2;
    static final int NAN = -3;
    static final int INFINITY = -4;
    static final int NEGATIVE_INFINITY = -5;
    static final int NEGATIVE_ZERO = -6;
    static final int SPARSE = -7;

    /// Stands where the text has something that is no whole number.
    static final int NONE = Integer.MIN_VALUE;

    private Reference() {}

    static int of(double number) {
        int whole = (int) number;
        return whole == number ? whole : NONE;
    }

    static boolean isIndex(int reference) {
        return reference >= 0;
    }

    /// The value of a reference that is no index.
    ///
    /// @param holder the entry that refers, for the place of a fault
    static Scalar sentinel(int reference, int holder) {
        return switch (reference) {
            case UNDEFINED -> Nothing.UNDEFINED;
            case NAN -> new Num(Double.NaN);
            case INFINITY -> new Num(Double.POSITIVE_INFINITY);
            case NEGATIVE_INFINITY -> new Num(Double.NEGATIVE_INFINITY);
            case NEGATIVE_ZERO -> new Num(-0.0);
            case HOLE -> throw Entries.fault(holder, "a hole stands outside of an array");
            case NONE -> throw Entries.fault(holder, "what stands where an index belongs is no whole number");
            default -> throw Entries.fault(holder, "the index " + reference + " is out of range");
        };
    }
}
