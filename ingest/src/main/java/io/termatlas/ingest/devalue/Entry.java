package io.termatlas.ingest.devalue;

import java.util.List;

/// One element of the flat array that a devalue text is. What it refers to is not looked at yet.
sealed interface Entry permits Entry.Literal, Entry.Fields, Entry.Elements, Tag {

    /// A string, number, boolean or null, which means itself.
    record Literal(Scalar value) implements Entry {}

    /// An object, each value a reference.
    record Fields(List<String> names, References references) implements Entry {}

    /// An array of references; a sparse one begins with [Reference#SPARSE].
    record Elements(References references) implements Entry {
        boolean isSparse() {
            return references.size() > 0 && references.get(0) == Reference.SPARSE;
        }
    }
}
