package io.termatlas.ingest.devalue;

/// An object, with or without a prototype: values under names, no name twice.
public final class ObjectValue implements Composite {
    private final Names names;
    private final Parts parts;

    /// @param parts labelled with the numbers of their names
    ObjectValue(Names names, Parts parts) {
        this.names = names;
        this.parts = parts;
    }

    /// The name of the part with this number.
    public String name(int number) {
        return names.name(parts.label(number));
    }

    /// @return the field's value, undefined when there is no such field
    public Value get(String name) {
        int known = names.known(name);
        for (int i = 0; i < parts.size(); i++) {
            int label = parts.label(i);
            if (label == known
                    || (known < 0 && names.isOwn(label) && names.name(label).equals(name))) {
                return parts.get(i);
            }
        }
        return Scalar.Nothing.UNDEFINED;
    }

    @Override
    public int size() {
        return parts.size();
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
        return name(number);
    }
}
