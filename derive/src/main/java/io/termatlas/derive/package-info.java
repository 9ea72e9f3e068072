/// What follows from the texts of the terms, that no page says in a field of its own?
///
/// [OtherNames][io.termatlas.derive.alias.OtherNames] finds the names that a text says to mean the same. Its
/// invariant: what it finds depends on the term alone, so that a term is derived again when it changes, and
/// only then. [Derivation][io.termatlas.derive.Derivation] finds which terms the texts speak of, how central
/// each term is and which of them hang together; that depends on all terms. Knows nothing but the model, and a
/// library for networks.
@NullMarked
package io.termatlas.derive;

import org.jspecify.annotations.NullMarked;
