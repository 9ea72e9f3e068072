package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.Scalar.Nothing;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a value graph as a devalue text, composites shared.
final class Encoder {
    private final List<String> entries = new ArrayList<>();
    private final IdentityHashMap<Composite, Integer> indices = new IdentityHashMap<>();

    private Encoder() {}

    static String encode(Value value) {
        Encoder encoder = new Encoder();
        int root = encoder.index(value);
        return root < 0 ? Integer.toString(root) : "[" + String.join(",", encoder.entries) + "]";
    }

    private int index(Value value) {
        return switch (value) {
            case Scalar scalar -> index(scalar);
            case Composite composite -> {
                Integer known = indices.get(composite);
                yield known != null ? known : index(composite);
            }
        };
    }

    private int index(Composite composite) {
        int index = add("");
        indices.put(composite, index);
        entries.set(index, text(composite));
        return index;
    }

    private int index(Scalar scalar) {
        return switch (scalar) {
            case Nothing nothing -> nothing(nothing);
            case Scalar.Num number -> number(number.value());
            case Scalar.Bool bool -> add(Boolean.toString(bool.value()));
            case Scalar.Text text -> add(quoted(text.value()));
            case Scalar.BigInt number -> add("[\"BigInt\",\"" + number.digits() + "\"]");
            case Scalar.Date date -> add("[\"Date\"," + quoted(date.iso()) + "]");
            case Scalar.RegExp pattern ->
                add("[\"RegExp\"," + quoted(pattern.source()) + "," + quoted(pattern.flags()) + "]");
            case Scalar.Boxed boxed -> boxed(boxed);
            case Scalar.Opaque opaque -> add("[" + quoted(opaque.tag()) + "," + quoted(opaque.text()) + "]");
        };
    }

    private int boxed(Scalar.Boxed boxed) {
        int index = add("");
        entries.set(index, "[\"Object\"," + index(boxed.value()) + "]");
        return index;
    }

    private int nothing(Nothing nothing) {
        return switch (nothing) {
            case NULL -> add("null");
            case UNDEFINED -> Reference.UNDEFINED;
            case HOLE -> Reference.HOLE;
        };
    }

    private int number(double number) {
        if (Double.isNaN(number)) {
            return Reference.NAN;
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? Reference.INFINITY : Reference.NEGATIVE_INFINITY;
        }
        return Double.doubleToLongBits(number) == Double.doubleToLongBits(-0.0)
                ? Reference.NEGATIVE_ZERO
                : add(Double.toString(number));
    }

    private String text(Composite composite) {
        return switch (composite) {
            case ObjectValue object ->
                object.fields().entrySet().stream()
                        .map(field -> quoted(field.getKey()) + ":" + index(field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case ArrayValue array -> list(Stream.empty(), array.elements());
            case SetValue set -> list(Stream.of("\"Set\""), set.elements());
            case MapValue map -> list(Stream.of("\"Map\""), map.parts());
            case SparseArray array ->
                array.elements().entrySet().stream()
                        .map(element -> "," + element.getKey() + "," + index(element.getValue()))
                        .collect(Collectors.joining("", "[-7," + array.length(), "]"));
        };
    }

    private String list(Stream<String> before, List<Value> values) {
        return Stream.concat(before, values.stream().map(value -> Integer.toString(index(value))))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private int add(String entry) {
        entries.add(entry);
        return entries.size() - 1;
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(unit -> unit >= ' ' && unit != '"' && unit != '\\' && !Character.isSurrogate((char) unit)
                        ? Character.toString(unit)
                        : "\\u%04x".formatted(unit))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
