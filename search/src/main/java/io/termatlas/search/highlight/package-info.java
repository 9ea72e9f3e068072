/// What is shown of a hit's texts, and which words of them are marked?
///
/// [Highlighter][io.termatlas.search.highlight.Highlighter] marks the words of a plan. The invariant: what it gives
/// is HTML in which `<mark>` and `</mark>` are the only elements, whatever the texts hold.
///
/// Knows nothing of the index. Not for use outside the `search` module.
@NullMarked
package io.termatlas.search.highlight;

import org.jspecify.annotations.NullMarked;
