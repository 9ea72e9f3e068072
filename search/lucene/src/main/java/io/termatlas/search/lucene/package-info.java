/// How is an entry stored, found and ranked on Lucene?
///
/// [LuceneEngine][io.termatlas.search.lucene.LuceneEngine] is the entry: Lucene in this process, one folder a
/// glossary. Readers see wholly the old or wholly the new generation, never a mixture and never an empty index.
///
/// ```
/// upsert ─► entry (of the face) ─► document (fields) ─► store (one commit a run)
/// search ─► query (of the face) ─► ranking (plan to hits) ─► answer (of the face)
/// ```
///
/// Only `app` and `bench` come here, and they only make an engine. Knows nothing of Camel, Neo4j and HTTP.
@NullMarked
package io.termatlas.search.lucene;

import org.jspecify.annotations.NullMarked;
