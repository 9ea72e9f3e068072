/// What does an index hold of a term, whichever engine keeps it?
///
/// The invariant: an entry is a function of its term, the language of the glossary and what texts say about names.
/// Knows nothing of queries and of any engine.
@NullMarked
package io.termatlas.search.entry;

import org.jspecify.annotations.NullMarked;
