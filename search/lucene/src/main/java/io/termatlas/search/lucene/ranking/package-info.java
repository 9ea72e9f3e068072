/// How is a plan carried out on Lucene: which terms are hits, in what order, and why?
///
/// [LuceneView][io.termatlas.search.lucene.ranking.LuceneView] is an index as one reader sees it. The invariants: the
/// order is the score, then the slug, so that paging is stable; the count that a facet gives for a category is the
/// total that a search within that category has.
///
/// Knows nothing of folders and HTML. Not for use outside the `search/lucene` module.
@NullMarked
package io.termatlas.search.lucene.ranking;

import org.jspecify.annotations.NullMarked;
