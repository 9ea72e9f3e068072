package io.termatlas.ingest.devalue;

import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/// A map from any value to any value, its entries as written: of two with one key, the later counts.
public final class MapValue implements Composite {
    private final List<Value> keysAndValues;

    /// @param keysAndValues by turns; still to be filled by who hands them over
    MapValue(List<Value> keysAndValues) {
        this.keysAndValues = Collections.unmodifiableList(keysAndValues);
    }

    public void forEach(BiConsumer<Value, Value> visitor) {
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            visitor.accept(keysAndValues.get(i), keysAndValues.get(i + 1));
        }
    }

    @Override
    public List<Value> parts() {
        return keysAndValues;
    }

    @Override
    public String step(int part) {
        return (part % 2 == 0 ? "key " : "value ") + part / 2;
    }
}
