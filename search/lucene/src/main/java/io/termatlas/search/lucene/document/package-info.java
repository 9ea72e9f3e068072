/// What does the index hold of a term, and how is it read back?
///
/// [TermDocument][io.termatlas.search.lucene.document.TermDocument] turns a term into a Lucene document,
/// [StoredTerms][io.termatlas.search.lucene.document.StoredTerms] reads terms back from any reader, without ranking.
/// The invariant: one document a slug, and the whole term in it, so that the graph can be built again without the
/// site. A change of fields or bytes raises [Schema#NUMBER][io.termatlas.search.lucene.document.Schema#NUMBER].
///
/// Knows nothing of folders, commits and queries. Not for use outside the `search/lucene` module.
@NullMarked
package io.termatlas.search.lucene.document;

import org.jspecify.annotations.NullMarked;
