/// In what order does a run read, settle and write, and when does it refuse?
///
/// [Ingestion][io.termatlas.ingest.run.Ingestion] is the entry point. Its invariant: what the index has committed, the
/// graph has too, and the order in which payloads arrive never matters. Knows the stores only by their ports and
/// nothing of Camel.
@NullMarked
package io.termatlas.ingest.run;

import org.jspecify.annotations.NullMarked;
