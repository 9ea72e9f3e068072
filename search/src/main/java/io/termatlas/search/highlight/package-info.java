/// What is shown of a hit's texts, and which words of them are marked?
///
/// [Highlighter][io.termatlas.search.highlight.Highlighter] marks the words of a plan. The invariant: but for an
/// ellipsis, what it gives is a stretch of the text as it stands.
///
/// Knows nothing of the index and nothing of HTML. Outside the `search` module, only
/// [MarkedText][io.termatlas.search.highlight.MarkedText] is for use.
@NullMarked
package io.termatlas.search.highlight;

import org.jspecify.annotations.NullMarked;
