/// Where do changes go, and what does a store say of itself?
///
/// The ports between a run and its two stores: [IndexSink][io.termatlas.model.store.IndexSink] and
/// [GraphSink][io.termatlas.model.store.GraphSink]. The invariant that both keep: what the index has committed, the
/// graph has too. Says nothing of Lucene or Neo4j.
@NullMarked
package io.termatlas.model.store;

import org.jspecify.annotations.NullMarked;
