package io.termatlas.app.run;

/// When what follows from all terms taken together, such as mentions, is found out.
public enum Deriving {
    /// At the end of the run.
    NOW,
    /// At the end of the next run that does. Meanwhile the terms that this one writes keep what was derived of them.
    LATER,
    /// Not at all: the stores are not to have it.
    NEVER
}
