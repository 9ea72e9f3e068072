package io.termatlas.ingest.devalue;

import java.util.Collection;
import java.util.Collections;
import java.util.SequencedMap;

/// An array that states its length and writes out only the elements that are there.
public final class SparseArray implements Composite {
    private final int length;
    private final SequencedMap<Integer, Value> elements;

    /// @param elements still to be filled by who hands them over
    SparseArray(int length, SequencedMap<Integer, Value> elements) {
        this.length = length;
        this.elements = Collections.unmodifiableSequencedMap(elements);
    }

    /// As stated: it may be huge, allocate nothing by it.
    public int length() {
        return length;
    }

    /// By index.
    public SequencedMap<Integer, Value> elements() {
        return elements;
    }

    @Override
    public Collection<Value> parts() {
        return elements.values();
    }

    @Override
    public String step(int part) {
        return elements.keySet().stream().skip(part).findFirst().orElseThrow().toString();
    }
}
