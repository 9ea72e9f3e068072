package io.termatlas.ingest.devalue;

import java.util.function.BiConsumer;

/// A map from any value to any value, in order of insertion. Its parts are keys and values by turns.
public final class MapValue implements Composite {
    private final Parts keysAndValues;

    /// @param keysAndValues by turns, each key once
    MapValue(Parts keysAndValues) {
        this.keysAndValues = keysAndValues;
    }

    public void forEach(BiConsumer<Value, Value> visitor) {
        for (int i = 0; i < size(); i += 2) {
            visitor.accept(part(i), part(i + 1));
        }
    }

    @Override
    public int size() {
        return keysAndValues.size();
    }

    @Override
    public Value part(int number) {
        Value part = keysAndValues.get(number);
        return number % 2 == 0 ? Uniqueness.asKey(part) : part;
    }

    @Override
    public boolean mayHoldParts(int number) {
        return keysAndValues.mayHoldParts(number);
    }

    @Override
    public String step(int number) {
        return (number % 2 == 0 ? "key " : "value ") + number / 2;
    }
}
