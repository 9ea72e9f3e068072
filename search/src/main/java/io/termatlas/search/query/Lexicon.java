package io.termatlas.search.query;

import java.util.List;

/// What a planner asks an index: how common a word is, and what looks like it.
public interface Lexicon {

    /// Published terms.
    long terms();

    /// How many terms hold the stem, in the field where most do; 0 for a word that nobody uses.
    long frequency(String stem);

    /// Stems of the index within so many slips of a word, the commonest first, at most a handful. Digits must agree.
    List<String> stemsNear(String stem, int slips);

    /// Keys of names and aliases within so many slips of a key, at most a handful. Digits must agree.
    List<String> keysNear(String key, int slips);
}
