/// Where do further glossaries to measure on come from, with acronyms and other names of their own, and in other
/// languages?
///
/// Two entries read dictionaries in the format of `dictd` as Debian installs them and write every entry as a glossary
/// site would publish it: [FoldocGlossary][io.termatlas.bench.dictd.FoldocGlossary] the Free On-line Dictionary of
/// Computing, [FreedictGlossary][io.termatlas.bench.dictd.FreedictGlossary] the words that FreeDict explains in their
/// own language. The invariant: equal dictionary, equal terms. Nothing of the dictionaries' texts is kept in this
/// repository.
@NullMarked
package io.termatlas.bench.dictd;

import org.jspecify.annotations.NullMarked;
