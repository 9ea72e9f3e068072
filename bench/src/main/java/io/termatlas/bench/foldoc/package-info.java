/// Where does a second glossary to measure on come from, one with acronyms and other names of its own?
///
/// [FoldocGlossary][io.termatlas.bench.foldoc.FoldocGlossary] is the entry: it reads the Free On-line Dictionary of
/// Computing as Debian installs it and writes every entry as a glossary site would publish it. Its invariant: equal
/// dictionary, equal terms. Nothing of the dictionary's text is kept in this repository.
@NullMarked
package io.termatlas.bench.foldoc;

import org.jspecify.annotations.NullMarked;
