/// What becomes of a payload that cannot be used?
///
/// [DeadLetterFolder][io.termatlas.ingest.deadletter.DeadLetterFolder] is the entry point. Its invariant: at
/// most one letter a glossary, path and object, those of the newest reading, never half written.
/// [Replay][io.termatlas.ingest.deadletter.Replay] makes a source of them. Knows nothing of a payload's
/// content.
@NullMarked
package io.termatlas.ingest.deadletter;

import org.jspecify.annotations.NullMarked;
