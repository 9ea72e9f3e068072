package io.termatlas.search.query;

import io.termatlas.search.entry.NameForm;
import java.util.List;

/// A condition on an entry and its score; see [ClauseScores]. Of the satisfied clauses about names only the best
/// counts, likewise of those about all words; the scores of the other clauses about words are added.
public sealed interface Clause {

    /// The score of an entry that satisfies the clause.
    double score();

    /// The words of the index that make an entry satisfy it; none for clauses about whole names.
    default List<String> stems() {
        return List.of();
    }

    /// A clause about a name as a whole.
    sealed interface OfName extends Clause {}

    /// A clause about words.
    sealed interface OfWords extends Clause {
        List<QueryWord> words();

        @Override
        default List<String> stems() {
            return QueryWord.forms(words());
        }
    }

    /// A name of the term equals the text in the given form.
    record NameIs(NameForm form, String text, double score) implements OfName {}

    /// A name of the term begins with the text in the given form; among several the shorter name comes first.
    record NameBegins(NameForm form, String text, double score) implements OfName {}

    /// The key of a name is this one: what was typed in another number or case.
    record NameInflected(String key, double score) implements OfName {}

    /// The key of a name is this one, which is nearly what was typed.
    record NameNearly(String key, int edits, double score) implements OfName {}

    /// The key of a name is this one, and begins with nearly what was typed.
    record NameBeginsNearly(String key, double score) implements OfName {}

    /// Each of the words, folded, is a word of a name of the term.
    ///
    /// @param isCorrected whether one of them is not what was typed
    record NameHasWords(List<String> words, boolean isCorrected, double score) implements OfName {
        public NameHasWords {
            words = List.copyOf(words);
        }
    }

    /// A name equals this part of what was typed, in the given form.
    record NameWithin(NameForm form, String text, double score) implements OfName {}

    /// A name equals this part of what was typed, in the given form, and the rest is the category of the term.
    ///
    /// @param category as it is counted
    record NameInCategory(NameForm form, String text, String category, double score) implements OfName {}

    /// The key of a name is this one, and what was typed stands in its middle.
    record NameHolds(String key, String part, double score) implements OfName {}

    /// A text of the glossary says that what was typed is another name of the name with this key.
    record NameMeans(String key, String typed, double score) implements OfName {}

    /// The list of synonyms has the name with this key for what was typed.
    record Synonym(String key, String typed, double score) implements OfName {}

    /// Every word of a question of the FAQ list stands here, or the question is this one.
    record Asks(String key, List<QueryWord> words, double score) implements OfWords {
        public Asks {
            words = List.copyOf(words);
        }
    }

    /// Each of the words stands in some field of the term; prominence adds up to [ClauseScores#WORDS] to the score.
    record AllWords(List<QueryWord> words, double score) implements OfWords {
        public AllWords {
            words = List.copyOf(words);
        }
    }

    /// Some of the words stand in a field of the term; the score is shared out among them by [QueryWord#share].
    record SomeWords(List<QueryWord> words, double score) implements OfWords {
        public SomeWords {
            words = List.copyOf(words);
        }
    }

    /// Each of the words stands in some field, and a word of a name has the prefix.
    record NameWordBegins(List<QueryWord> words, String prefix, double score) implements OfWords {
        public NameWordBegins {
            words = List.copyOf(words);
        }
    }
}
