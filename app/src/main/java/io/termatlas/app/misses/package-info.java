/// Which queries of users had no hit?
///
/// [MissLog][io.termatlas.app.misses.MissLog] is the entry point for a server,
/// [MissFile][io.termatlas.app.misses.MissFile] for readers. Its invariant: what is kept are queries and how often
/// each was asked, never who asked or when. Knows the face of `search` and the data folder, nothing of HTTP or
/// commands.
@NullMarked
package io.termatlas.app.misses;

import org.jspecify.annotations.NullMarked;
