/// What does a query ask, what is an entry, how is a hit shown?
///
/// The face of search. [SearchEngine][io.termatlas.search.SearchEngine] gives a run the
/// [IndexSink][io.termatlas.model.store.IndexSink] of a glossary, and readers its
/// [SearchIndex][io.termatlas.search.SearchIndex]: one a glossary and process, shared by all threads, following what
/// any process commits. Readers see wholly the old or wholly the new generation, never a mixture and never an empty
/// index.
///
/// Free of any engine, because a second one is to come behind the same face: of Lucene, only its analysis is used,
/// and only in `analysis`. Knows nothing of Camel, Neo4j and HTTP.
@NullMarked
package io.termatlas.search;

import org.jspecify.annotations.NullMarked;
