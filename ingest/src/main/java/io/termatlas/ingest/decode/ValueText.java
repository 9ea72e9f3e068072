package io.termatlas.ingest.decode;

import io.termatlas.ingest.devalue.Composite;
import io.termatlas.ingest.devalue.Scalar.BigInt;
import io.termatlas.ingest.devalue.Scalar.Bool;
import io.termatlas.ingest.devalue.Scalar.Date;
import io.termatlas.ingest.devalue.Scalar.Num;
import io.termatlas.ingest.devalue.Scalar.Opaque;
import io.termatlas.ingest.devalue.Scalar.Text;
import io.termatlas.ingest.devalue.Value;
import io.termatlas.model.Texts;

/// Says on one line what a value is.
final class ValueText {
    private ValueText() {}

    static String of(Value value) {
        if (value instanceof Composite composite) {
            return composite.kind() + " of " + composite.size();
        }
        if (value instanceof Text text) {
            String length = text.value().length() > 80 ? " (" + text.value().length() + " characters)" : "";
            return '"' + Texts.quotable(text.value()) + '"' + length;
        }
        if (value instanceof Num number) {
            return number.value() == Math.rint(number.value()) && Math.abs(number.value()) < 1e15
                    ? Long.toString((long) number.value())
                    : Double.toString(number.value());
        }
        if (value instanceof Bool bool) {
            return Boolean.toString(bool.value());
        }
        return other(value);
    }

    private static String other(Value value) {
        if (value instanceof BigInt number) {
            return Texts.quotable(number.digits()) + "n";
        }
        if (value instanceof Date date) {
            return "a date, " + Texts.quotable(date.iso());
        }
        return value instanceof Opaque opaque ? opaque.tag() + " " + Texts.quotable(opaque.text()) : value.kind();
    }
}
