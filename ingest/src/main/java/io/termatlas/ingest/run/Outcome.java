package io.termatlas.ingest.run;

import io.termatlas.model.Origin;
import io.termatlas.model.Slug;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The result of a run once every payload has been taken or refused. Lists are in key order.
///
/// @param moved     terms that say the same at another place of the site, with that place
/// @param removedByOwner those of the removed terms that are kept out
/// @param unchanged terms that were stated and say what they said, the moved ones included
/// @param terms     published after the run
/// @param findings  what was overridden by what
record Outcome(
        List<Slug> added,
        List<Slug> changed,
        Map<Slug, Origin> moved,
        List<Slug> removed,
        long removedByOwner,
        long unchanged,
        long terms,
        long overridden,
        List<String> findings) {

    Origin originOf(Slug movedTerm) {
        return Objects.requireNonNull(moved.get(movedTerm));
    }

    boolean changesAnything() {
        return !(added.isEmpty() && changed.isEmpty() && removed.isEmpty());
    }
}
