/// How are the parts put together for one command, and who may use them at the same time?
///
/// [BatchRun][io.termatlas.app.run.BatchRun] ingests, [Neo4jServer][io.termatlas.app.run.Neo4jServer] finds or
/// starts the graph's server, [ProcessLock][io.termatlas.app.run.ProcessLock] keeps other processes out. The
/// invariant: everything that a command opened or started is closed or stopped in the reverse order, however the
/// command ends. Knows nothing of picocli or of the form of an answer.
@NullMarked
package io.termatlas.app.run;

import org.jspecify.annotations.NullMarked;
