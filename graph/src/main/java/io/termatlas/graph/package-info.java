/// How does a term become nodes and edges, and how does one walk them?
///
/// [GraphStore][io.termatlas.graph.GraphStore] is the entry point. Everything said to Neo4j stands in the
/// resource folder `cypher`, one statement a file.
///
/// The invariant: a term's fingerprint stands in the graph only when all that the term says stands there, too. An
/// absent text or list is an absent property. Only our own labels, relationship types and properties are ever
/// touched: what analysts add stays.
///
/// Knows the driver, whose types never leave this package; knows nothing of payloads and of the index.
@NullMarked
package io.termatlas.graph;

import org.jspecify.annotations.NullMarked;
