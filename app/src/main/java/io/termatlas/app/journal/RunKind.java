package io.termatlas.app.journal;

import java.util.Locale;

/// What a run was made for: of each the last one is noted by itself, so that none hides another.
public enum RunKind {
    /// a batch run over sources
    RUN,
    /// a batch of an endpoint
    FEED,
    /// dead letters, tried again
    REPLAY,
    /// what clients sent to a server, and what somebody took out by name
    POST;

    /// In small letters.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
