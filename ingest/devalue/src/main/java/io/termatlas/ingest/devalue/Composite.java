package io.termatlas.ingest.devalue;

import java.util.AbstractList;
import java.util.List;

/// A value with parts. Equal only to itself, so that neither a comparison nor a hash follows a cycle.
///
/// Parts are made when they are first asked for.
public sealed interface Composite extends Value permits ObjectValue, ArrayValue, SparseArray, SetValue, MapValue {

    /// The number of values directly inside.
    int size();

    /// @param number from 0, in the text's order
    Value part(int number);

    /// Whether the part may be a composite; false for one that surely is none, without making it.
    boolean mayHoldParts(int number);

    /// @return how a path names the part with this number: a field's name or an index
    String step(int number);

    /// The values directly inside, in the text's order.
    default List<Value> parts() {
        Composite holder = this;
        return new AbstractList<>() {
            @Override
            public Value get(int number) {
                return holder.part(number);
            }

            @Override
            public int size() {
                return holder.size();
            }
        };
    }
}
