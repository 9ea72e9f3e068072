package io.termatlas.model;

import io.termatlas.model.fault.UsageFault;
import java.util.regex.Pattern;

/// The name of a glossary: 1 to 64 of `a-z 0-9 . _ -`, the first a letter or a digit. It names a folder as well.
public record GlossaryId(String value) implements Comparable<GlossaryId> {
    private static final Pattern LEGAL = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /// The glossary of a run whose settings name none.
    public static final GlossaryId DEFAULT = new GlossaryId("default");

    public GlossaryId {
        if (!LEGAL.matcher(value).matches()) {
            throw new UsageFault(
                    "'" + Texts.quotable(value)
                            + "' is no glossary id: use 1 to 64 of a-z, 0-9, '.', '_' and '-', beginning with a letter or a digit.");
        }
    }

    @Override
    public int compareTo(GlossaryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
