package io.termatlas.ingest.devalue;

import java.util.Collection;

/// A value with parts. Equal only to itself, so that neither a comparison nor a hash follows a cycle.
public sealed interface Composite extends Value permits ObjectValue, ArrayValue, SparseArray, SetValue, MapValue {

    /// The values directly inside, in the text's order.
    Collection<Value> parts();

    /// @return how a path names the part with this number in [#parts]: a field's name or an index
    String step(int part);
}
