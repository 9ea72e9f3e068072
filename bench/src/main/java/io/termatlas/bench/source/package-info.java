/// How much memory does a source take, and does that grow with the site?
///
/// [SourceMemory][io.termatlas.bench.source.SourceMemory] is the entry point. Its invariant: what is measured is the
/// heap that is alive after a collection, with terms counted and thrown away, so that nothing but the source and what
/// is under way is in it.
@NullMarked
package io.termatlas.bench.source;

import org.jspecify.annotations.NullMarked;
