/// What is shown of a hit, why is it one, and does every name find its term?
///
/// [Answering][io.termatlas.search.answer.Answering] makes a result of a request,
/// [Suggesting][io.termatlas.search.answer.Suggesting] suggestions of a prefix,
/// [Findability][io.termatlas.search.answer.Findability] checks an index before it is committed. All of them ask an
/// [IndexView][io.termatlas.search.answer.IndexView], which is all that an engine has to do for them. The invariant:
/// the count that a facet gives for a category is the total that a search within that category has.
///
/// For engines. Knows nothing of how they store and find, and nothing of HTML.
@NullMarked
package io.termatlas.search.answer;

import org.jspecify.annotations.NullMarked;
