/// Which names does a text say to mean the same, and in which words?
///
/// [OtherNames][io.termatlas.derive.alias.OtherNames] is the entry. The invariant: every claim carries the words
/// of the text that make it, so that a reader can check it.
@NullMarked
package io.termatlas.derive.alias;

import org.jspecify.annotations.NullMarked;
