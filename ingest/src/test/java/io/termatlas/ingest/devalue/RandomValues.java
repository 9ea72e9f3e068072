package io.termatlas.ingest.devalue;

import io.termatlas.ingest.devalue.Scalar.Nothing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Random value graphs, with shared parts and cycles.
final class RandomValues {
    private static final String ALPHABET = "ab\"\\/<\n\u0000\u2028é日\uD83D\uDE80 ";

    private final RandomGenerator random;
    private final List<Value> met = new ArrayList<>();

    RandomValues(RandomGenerator random) {
        this.random = random;
    }

    /// A graph of its own: shares nothing with those before.
    Value next() {
        met.clear();
        return value(0);
    }

    private Value value(int depth) {
        if (!met.isEmpty() && random.nextInt(6) == 0) {
            return met.get(random.nextInt(met.size()));
        }
        return random.nextInt(10) < (depth > 5 ? 10 : 5) ? scalar() : composite(depth + 1);
    }

    private Scalar scalar() {
        return switch (random.nextInt(9)) {
            case 0 -> Nothing.UNDEFINED;
            case 1 -> Nothing.NULL;
            case 2 -> new Scalar.Bool(random.nextBoolean());
            case 3 -> number();
            case 4 -> new Scalar.BigInt(Long.toString(random.nextLong()));
            case 5 -> new Scalar.Date(random.nextBoolean() ? "" : "2026-11-23T00:00:00.000Z");
            case 6 -> new Scalar.RegExp(text(), random.nextBoolean() ? "" : "gi");
            case 7 -> new Scalar.Boxed(number());
            default -> new Scalar.Text(text());
        };
    }

    private Scalar.Num number() {
        return new Scalar.Num(
                switch (random.nextInt(6)) {
                    case 0 -> Double.NaN;
                    case 1 -> Double.NEGATIVE_INFINITY;
                    case 2 -> -0.0;
                    case 3 -> random.nextInt(100) - 50;
                    default -> random.nextDouble();
                });
    }

    String text() {
        return Stream.generate(() -> ALPHABET.charAt(random.nextInt(ALPHABET.length())))
                .limit(random.nextInt(8))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private Value composite(int depth) {
        return switch (random.nextInt(5)) {
            case 0 -> object(depth);
            case 1 -> sparse(depth);
            case 2 -> list(depth, SetValue::new, 1);
            case 3 -> list(depth, MapValue::new, 2);
            default -> list(depth, ArrayValue::new, 1);
        };
    }

    private Value object(int depth) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        Value object = remember(new ObjectValue(fields));
        repeat(() -> fields.put(text(), value(depth)));
        return object;
    }

    private Value sparse(int depth) {
        SequencedMap<Integer, Value> elements = new TreeMap<>();
        Value array = remember(new SparseArray(1_000_000, elements));
        repeat(() -> elements.put(random.nextInt(1_000_000), value(depth)));
        return array;
    }

    private Value list(int depth, Function<List<Value>, Value> composite, int step) {
        List<Value> parts = new ArrayList<>();
        Value list = remember(composite.apply(parts));
        repeat(() -> {
            for (int i = 0; i < step; i++) {
                parts.add(value(depth));
            }
        });
        return list;
    }

    private Value remember(Value value) {
        met.add(value);
        return value;
    }

    private void repeat(Runnable action) {
        int times = random.nextInt(4);
        for (int i = 0; i < times; i++) {
            action.run();
        }
    }
}
