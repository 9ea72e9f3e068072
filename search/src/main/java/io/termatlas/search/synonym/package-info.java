/// What does a site say that people mean, whatever they type?
///
/// [Synonyms][io.termatlas.search.synonym.Synonyms] is a list, [SynonymFile][io.termatlas.search.synonym.SynonymFile]
/// the file that lies beside a glossary's index and is read anew when it changes. The invariant: a list that cannot be
/// read changes nothing. Not for use outside the `search` module.
@NullMarked
package io.termatlas.search.synonym;

import org.jspecify.annotations.NullMarked;
