package io.termatlas.app.run;

/// When what follows from all terms taken together, such as mentions, is found out.
public enum Deriving {
    /// At the end of the run.
    NOW,
    /// At the end of the next run that does. Meanwhile the terms that this one writes keep what was derived of them.
    LATER,
    /// Not at all: the stores are not to have it.
    NEVER;

    private static final String LEFT_OUT = "-underived";

    /// The derivation digest of stores that are not to have it.
    ///
    /// @param derivation that of stores that are
    static String leftOut(String derivation) {
        return derivation + LEFT_OUT;
    }

    /// Whether stores of this derivation digest are not to have it.
    static boolean isLeftOut(String derivation) {
        return derivation.endsWith(LEFT_OUT);
    }
}
