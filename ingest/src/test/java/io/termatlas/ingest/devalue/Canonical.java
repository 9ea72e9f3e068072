package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.Scalar.Nothing;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;

/// Writes a value so that two equal graphs give one text: composites are numbered when first met and referred to
/// by number after that.
final class Canonical {
    private final IdentityHashMap<Composite, Integer> numbers = new IdentityHashMap<>();
    private final StringBuilder text = new StringBuilder();

    private Canonical() {}

    static String of(Value value) {
        Canonical canonical = new Canonical();
        canonical.append(value);
        return canonical.text.toString();
    }

    private void append(Value value) {
        switch (value) {
            case Scalar scalar -> append(scalar);
            case Composite composite -> {
                Integer number = numbers.putIfAbsent(composite, numbers.size());
                if (number != null) {
                    text.append('@').append(number);
                } else {
                    text.append('#').append(numbers.size() - 1);
                    append(composite);
                }
            }
        }
    }

    private void append(Scalar scalar) {
        switch (scalar) {
            case Nothing nothing -> text.append(nothing.name().toLowerCase(Locale.ROOT));
            case Scalar.Bool bool -> text.append(bool.value());
            case Scalar.Num number -> text.append("n%016x".formatted(Double.doubleToLongBits(number.value())));
            case Scalar.Text string -> quote(string.value());
            case Scalar.BigInt number -> text.append('i').append(number.digits());
            case Scalar.Date date -> quote("d", date.iso());
            case Scalar.RegExp pattern -> quote("r", pattern.source(), pattern.flags());
            case Scalar.Boxed boxed -> {
                text.append("b(");
                append(boxed.value());
                text.append(')');
            }
            case Scalar.Opaque opaque -> quote("o" + opaque.tag(), opaque.text());
        }
    }

    private void append(Composite composite) {
        switch (composite) {
            case ObjectValue object -> appendParts("{", object, "}");
            case SetValue set -> appendParts("set[", set, "]");
            case MapValue map -> appendParts("map[", map, "]");
            case ArrayValue array -> appendParts("array" + array.elements().size() + "[", array, "]");
            case SparseArray array -> appendParts("array" + array.length() + "[", array, "]");
        }
    }

    private void appendParts(String before, Composite composite, String after) {
        text.append(before);
        List<Value> parts = List.copyOf(composite.parts());
        String separator = "";
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) != Nothing.HOLE) {
                text.append(separator);
                label(composite, i);
                append(parts.get(i));
                separator = composite instanceof MapValue && i % 2 == 0 ? "=>" : ",";
            }
        }
        text.append(after);
    }

    private void label(Composite composite, int part) {
        switch (composite) {
            case ObjectValue object -> {
                quote(object.step(part));
                text.append(':');
            }
            case ArrayValue array -> text.append(array.step(part)).append(':');
            case SparseArray array -> text.append(array.step(part)).append(':');
            case SetValue set -> text.append("");
            case MapValue map -> text.append("");
        }
    }

    private void quote(String kind, String... strings) {
        text.append(kind);
        List.of(strings).forEach(this::quote);
    }

    private void quote(String string) {
        text.append('"');
        string.chars().forEach(unit -> {
            boolean plain = unit >= ' ' && unit < 0x7F && unit != '"' && unit != '\\';
            text.append(plain ? Character.toString(unit) : "\\u%04x".formatted(unit));
        });
        text.append('"');
    }
}
