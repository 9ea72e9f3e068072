/// What follows from the texts of the terms, that no page says in a field of its own?
///
/// [OtherNames][io.termatlas.derive.alias.OtherNames] finds the names that a text says to mean the same. Its
/// invariant: what it finds depends on the term alone, so that a term is derived again when it changes, and only then.
/// [Mentions][io.termatlas.derive.mention.Mentions] finds the terms that a text speaks of; that depends on all terms.
/// Knows nothing but the model.
@NullMarked
package io.termatlas.derive;

import org.jspecify.annotations.NullMarked;
