package io.termatlas.ingest.devalue;

/// An object, with or without a prototype: values under names, no name twice.
public final class ObjectValue implements Composite {
    private final String[] names;
    private final Parts parts;

    ObjectValue(String[] names, Parts parts) {
        this.names = names;
        this.parts = parts;
    }

    /// The name of the part with this number.
    public String name(int number) {
        return names[number];
    }

    /// @return the field's value, undefined when there is no such field
    public Value get(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return parts.get(i);
            }
        }
        return Scalar.Nothing.UNDEFINED;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public Value part(int number) {
        return parts.get(number);
    }

    @Override
    public boolean mayHoldParts(int number) {
        return parts.mayHoldParts(number);
    }

    @Override
    public String step(int number) {
        return names[number];
    }
}
