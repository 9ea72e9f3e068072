/// Which terms does a text speak of?
///
/// [Mentions][io.termatlas.derive.mention.Mentions] is asked. A `Lexicon` knows all names of a glossary, a `Recognizer`
/// finds them in texts, and a `Decision` tells from all that was found, and from the related terms that the site
/// states, which of these names mean the term. The invariant: what it decides is a function of the set of
/// terms, whatever the order in which they came. Knows nothing but the model.
@NullMarked
package io.termatlas.derive.mention;

import org.jspecify.annotations.NullMarked;
