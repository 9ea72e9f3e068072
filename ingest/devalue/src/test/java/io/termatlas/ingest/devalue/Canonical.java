package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.Scalar.Nothing;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Writes a value so that two equal graphs give one text: a value that has an identity in JavaScript is numbered
/// at its first visit and referred to by that number afterwards. `canonical.mjs` does the same.
final class Canonical {
    private final IdentityHashMap<Value, Integer> numbers = new IdentityHashMap<>();
    private final StringBuilder text = new StringBuilder();

    private Canonical() {}

    static String of(Value value) {
        Canonical canonical = new Canonical();
        canonical.append(value);
        return canonical.text.toString();
    }

    private void append(Value value) {
        switch (value) {
            case Nothing nothing -> text.append(nothing.name().toLowerCase(Locale.ROOT));
            case Scalar.Bool bool -> text.append(bool.value());
            case Scalar.Num number -> text.append("n%016x".formatted(Double.doubleToLongBits(number.value())));
            case Scalar.Text string -> quote(string.value());
            case Scalar.BigInt number -> text.append('i').append(number.digits());
            case Scalar.Date date -> numbered(date, () -> quote("d", date.iso()));
            case Scalar.RegExp pattern -> numbered(pattern, () -> quote("r", pattern.source(), pattern.flags()));
            case Scalar.Boxed boxed -> numbered(boxed, () -> around("b(", boxed.value(), ")"));
            case Scalar.Opaque opaque -> numbered(opaque, () -> quote("o" + opaque.tag(), opaque.text()));
            case Scalar.Buffer buffer ->
                numbered(
                        buffer,
                        () -> text.append("buffer(")
                                .append(HexFormat.of().formatHex(buffer.bytes()))
                                .append(')'));
            case Scalar.View view ->
                numbered(
                        view,
                        () -> around(
                                "view" + view.type() + "(" + view.offset() + "," + view.length() + ",",
                                view.buffer(),
                                ")"));
            case Composite composite -> numbered(composite, () -> appendParts(composite));
        }
    }

    private void numbered(Value value, Runnable body) {
        Integer number = numbers.putIfAbsent(value, numbers.size());
        if (number != null) {
            text.append('@').append(number);
        } else {
            text.append('#').append(numbers.size() - 1);
            body.run();
        }
    }

    private void around(String before, Value value, String after) {
        text.append(before);
        append(value);
        text.append(after);
    }

    private void appendParts(Composite composite) {
        switch (composite) {
            case ObjectValue object -> appendParts("{", object, byName(object), "}");
            case SetValue set -> appendParts("set[", set, inOrder(set), "]");
            case MapValue map -> appendParts("map[", map, inOrder(map), "]");
            case ArrayValue array -> appendParts("array" + array.size() + "[", array, present(array), "]");
            case SparseArray array -> appendParts("array" + array.length() + "[", array, inOrder(array), "]");
        }
    }

    private static List<Integer> inOrder(Composite composite) {
        return IntStream.range(0, composite.size()).boxed().toList();
    }

    private static List<Integer> byName(ObjectValue object) {
        return inOrder(object).stream()
                .sorted(Comparator.comparing(object::name))
                .toList();
    }

    private static List<Integer> present(ArrayValue array) {
        return inOrder(array).stream()
                .filter(i -> array.part(i) != Nothing.HOLE)
                .toList();
    }

    private void appendParts(String before, Composite composite, List<Integer> order, String after) {
        text.append(before);
        String separator = "";
        for (int part : order) {
            text.append(separator);
            label(composite, part);
            append(composite.part(part));
            separator = composite instanceof MapValue && part % 2 == 0 ? "=>" : ",";
        }
        text.append(after);
    }

    private void label(Composite composite, int part) {
        switch (composite) {
            case ObjectValue object -> quote("", object.name(part)).append(':');
            case ArrayValue array -> text.append(array.step(part)).append(':');
            case SparseArray array -> text.append(array.step(part)).append(':');
            case SetValue set -> text.append("");
            case MapValue map -> text.append("");
        }
    }

    private StringBuilder quote(String kind, String... strings) {
        text.append(kind);
        List.of(strings).forEach(this::quote);
        return text;
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
