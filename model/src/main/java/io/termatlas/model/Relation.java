package io.termatlas.model;

import io.termatlas.model.fault.UsageFault;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a term stands to one that it names, in the words of thesauri (ISO 25964, SKOS).
public enum Relation {
    /// They have something to do with each other. What a site does not say otherwise.
    RELATED,
    /// The named one means more.
    BROADER,
    /// The named one means less.
    NARROWER,
    /// The named one says more of it.
    SEE;

    /// As it is written everywhere: `related`, `broader`, `narrower`, `see`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads what [#text] writes; empty for anything else.
    public static Optional<Relation> find(String text) {
        return Arrays.stream(values())
                .filter(relation -> relation.text().equals(text))
                .findFirst();
    }

    /// Reads what a user has typed.
    ///
    /// @throws UsageFault when it is none, with all that there are
    public static Relation get(String text) {
        return find(text)
                .orElseThrow(() -> new UsageFault("'" + Texts.quotable(text) + "' is no relation: use "
                        + Arrays.stream(values()).map(Relation::text).collect(Collectors.joining(", ")) + "."));
    }

    /// The same relation, told from the other side.
    public Relation inverse() {
        return switch (this) {
            case BROADER -> NARROWER;
            case NARROWER -> BROADER;
            case RELATED, SEE -> this;
        };
    }
}
