/// What does an index hold of a term, whichever engine keeps it?
///
/// [Entry][io.termatlas.search.entry.Entry] is worked out once, when the term is written; an engine only has to write
/// it down. The invariant: an entry is a function of its term, the language of the glossary and what texts say about
/// names. A change of what it holds, or how that is worked out, raises
/// [Entry#LAYOUT][io.termatlas.search.entry.Entry#LAYOUT]; the layouts of all releases are read.
///
/// Knows nothing of queries and of any engine.
@NullMarked
package io.termatlas.search.entry;

import org.jspecify.annotations.NullMarked;
