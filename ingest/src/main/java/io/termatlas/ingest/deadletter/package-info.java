/// What becomes of a payload that was given up on?
///
/// [DeadLetterFolder][io.termatlas.ingest.deadletter.DeadLetterFolder] is the entry point. Its invariant: at most
/// one letter a glossary and path, the newest, never half written. Knows nothing of what is in a payload.
@NullMarked
package io.termatlas.ingest.deadletter;

import org.jspecify.annotations.NullMarked;
