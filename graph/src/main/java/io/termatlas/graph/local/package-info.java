/// How does a local Neo4j start, where is it, and how does it end?
///
/// [LocalNeo4j][io.termatlas.graph.local.LocalNeo4j] is the entry point. The server is a process of its own: its
/// jars never come onto our class path, its life does not hang on ours, and keys pressed at our terminal do not
/// reach it.
///
/// The invariant: the server listens to this machine only and always asks for a password, which stands in a file
/// that only the owner can read, and nowhere else: on no command line, in no address, in no log.
///
/// Knows nothing of terms.
@NullMarked
package io.termatlas.graph.local;

import org.jspecify.annotations.NullMarked;
