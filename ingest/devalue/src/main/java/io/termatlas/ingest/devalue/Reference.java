package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.Scalar.Nothing;
import io.termatlas.ingest.devalue.Scalar.Num;

/// The numbers in an object, array or tag: an entry's index, or one of the sentinels below.
///
/// Any other number means undefined to the devalue library, as long as it is not past the last entry.
final class Reference {
    static final int UNDEFINED = -1;
    static final int HOLE = -2;
    static final int NAN = -3;
    static final int INFINITY = -4;
    static final int NEGATIVE_INFINITY = -5;
    static final int NEGATIVE_ZERO = -6;
    static final int SPARSE = -7;

    /// Stands for every negative number that means nothing.
    static final int STRAY = -8;

    /// Below this, the numbers with a fraction: `FRACTION - 3` stands for all between 3 and 4.
    private static final int FRACTION = -16;

    /// Stands where the text has something that is no number.
    static final int NONE = Integer.MIN_VALUE;

    private static final int PAST_ALL = Integer.MAX_VALUE;

    private Reference() {}

    static int of(double number) {
        int whole = (int) number;
        if (whole == number) {
            return whole >= SPARSE ? whole : STRAY;
        }
        if (number < 0) {
            return STRAY;
        }
        return whole < PAST_ALL + FRACTION ? FRACTION - whole : PAST_ALL;
    }

    static boolean isIndex(int reference) {
        return reference >= 0;
    }

    /// Whether the index is the number that the text has.
    static boolean isExact(int reference) {
        return isIndex(reference) && reference != PAST_ALL;
    }

    /// Whether a number is no entry of a text with so many.
    static boolean isPast(int reference, int entries) {
        return reference >= entries || (isFraction(reference) && FRACTION - reference >= entries);
    }

    /// Whether the number means undefined without being the sentinel for it.
    static boolean isStray(int reference) {
        return reference == HOLE || (reference <= SPARSE && reference != NONE);
    }

    private static boolean isFraction(int reference) {
        return reference <= FRACTION && reference != NONE;
    }

    /// The value of a reference that is no index.
    static Scalar sentinel(int reference) {
        return switch (reference) {
            case NAN -> new Num(Double.NaN);
            case INFINITY -> new Num(Double.POSITIVE_INFINITY);
            case NEGATIVE_INFINITY -> new Num(Double.NEGATIVE_INFINITY);
            case NEGATIVE_ZERO -> new Num(-0.0);
            default -> Nothing.UNDEFINED;
        };
    }

    /// Whether the sentinel is one of the four numbers that JSON cannot write.
    static boolean isNumber(int reference) {
        return reference <= NAN && reference >= NEGATIVE_ZERO;
    }
}
