package io.termatlas.derive.mention;

/// The form under which the inflections of a word are one: the language's stem, as the search knows it.
@FunctionalInterface
public interface Stems {

    /// @param word in small letters, without spaces
    /// @return itself where the language knows no stem of it
    String of(String word);
}
