/// Where does an index lie on disk, who writes it, and how do readers follow?
///
/// [NumberedFolders][io.termatlas.search.lucene.store.NumberedFolders] knows the folders of one glossary,
/// [SinkOpener][io.termatlas.search.lucene.store.SinkOpener] opens one for writing,
/// [Follower][io.termatlas.search.lucene.store.Follower] reads the current one and changes over when a writer
/// commits. The invariant: `current` names a folder whose index is whole, and is only ever replaced by an atomic
/// rename; a folder that it does not name is a leftover or has been superseded. A folder has one layout: a
/// writer that comes upon a former one begins the next folder.
///
/// ```
/// data/index/GLOSSARY/0001/    superseded, removed after a grace
///                     0002/    a Lucene index; its commit carries the ledger
///                     current  "0002"
/// ```
///
/// Knows nothing of queries. Not for use outside the `search/lucene` module.
@NullMarked
package io.termatlas.search.lucene.store;

import org.jspecify.annotations.NullMarked;
