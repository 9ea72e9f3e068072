/// What did the last runs come to, for operators who look later and from another process?
///
/// [LastRuns][io.termatlas.app.journal.LastRuns] is the entry point. Its invariant: a run that cannot be noted,
/// and a note that cannot be read, harm no run and no server. Knows nothing of how a run is made.
@NullMarked
package io.termatlas.app.journal;

import org.jspecify.annotations.NullMarked;
