package io.termatlas.search.query;

import io.termatlas.search.entry.NameForm;
import java.util.List;

/// What a planner asks an index: which names there are, how common a word is, and what looks like it.
public interface Lexicon {

    /// Published terms.
    long terms();

    /// Whether a name has this text in the given form.
    boolean isName(NameForm form, String text);

    /// Whether a name begins with the text in the given form.
    boolean beginsName(NameForm form, String text);

    /// How many terms hold the stem; 0 for a word that no term holds.
    long frequency(String stem);

    /// How many terms hold the word in this form.
    long literalFrequency(String word);

    /// Folded words of the texts within an edit distance, the most frequent of the nearest first, at most a handful.
    /// Digits must agree.
    List<Near> wordsNear(String word, int maxEdits);

    /// Keys of names within an edit distance, the nearest first, at most a handful. Digits must agree.
    List<Near> keysNear(String key, int maxEdits);

    /// Keys of names with a prefix that is one typo away from this one, the likeliest first, at most a handful: names
    /// before other names, those whose first letter was typed before those that begin with another one, the shorter
    /// before the longer. Only where no name begins with the first letter or the second one, both may be wrong.
    List<String> keysWithFuzzyPrefix(String prefix);

    /// Keys of names that stand next to this one in the order of the alphabet, before it and behind it, at most a
    /// handful each.
    List<String> keysBeside(String key);

    /// Keys of names that have the part in their middle, the shortest first, at most a handful.
    List<String> keysHolding(String part);

    /// The categories, as they are counted, that have this key; none where the glossary has thousands of categories.
    List<String> categories(String key);

    /// Keys of the names that a text of the glossary says to mean the same.
    List<String> meanings(String key);

    /// Keys of the names that the list of synonyms has for the key.
    List<String> synonyms(String key);

    record Near(String text, int edits) {}
}
