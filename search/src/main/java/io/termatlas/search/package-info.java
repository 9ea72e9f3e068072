/// How is a term indexed, found, ranked and shown as a hit?
///
/// [IndexFolder][io.termatlas.search.IndexFolder] is the writing side: it gives a run the
/// [IndexSink][io.termatlas.model.store.IndexSink] of a glossary. [SearchIndex][io.termatlas.search.SearchIndex] is
/// the reading side: one a glossary and process, shared by all threads, following what any process commits. Readers
/// see wholly the old or wholly the new generation, never a mixture and never an empty index.
///
/// The way of a term into the index, and of a query through it:
///
/// ```
/// upsert ─► document ─► analysis ─► store (one commit a run)
/// search ─► query (text to plan) ─► ranking (plan to hits, on Lucene) ─► highlight ─► result
/// ```
///
/// Lucene appears nowhere in the face of this package, because a second engine is to come behind the same face; the
/// packages below are for this module alone. Knows nothing of Camel, Neo4j and HTTP.
@NullMarked
package io.termatlas.search;

import org.jspecify.annotations.NullMarked;
