package io.termatlas.search.query;

import io.termatlas.search.entry.NameForm;
import java.util.List;

/// Something that can be true of an entry, and what it is worth then; see [ClauseScores]. Of several clauses about
/// names that
/// are true, only the best counts, and of those about all words; the others about words add to it.
public sealed interface Clause {

    /// Points for an entry that satisfies the clause.
    double worth();

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
    record NameIs(NameForm form, String text, double worth) implements OfName {}

    /// A name of the term begins with the text in the given form; among several the shorter name comes first.
    record NameBegins(NameForm form, String text, double worth) implements OfName {}

    /// The key of a name is this one, which is nearly what was typed.
    record NameNearly(String key, int slips, double worth) implements OfName {}

    /// The key of a name is this one, and what was typed stands in its middle.
    record NameHolds(String key, String part, double worth) implements OfName {}

    /// A text of the glossary says that what was typed is another name of the name with this key.
    record NameMeans(String key, String typed, double worth) implements OfName {}

    /// The list of synonyms says that who asks for what was typed may mean the name with this key.
    record Synonym(String key, String typed, double worth) implements OfName {}

    /// Every word of a question of the FAQ list stands here, or the question is this one.
    record Asks(String key, List<QueryWord> words, double worth) implements OfWords {
        public Asks {
            words = List.copyOf(words);
        }
    }

    /// Each of the words stands in some field of the term; on top, up to [ClauseScores#WORDS] points for how
    /// prominently.
    record AllWords(List<QueryWord> words, double worth) implements OfWords {
        public AllWords {
            words = List.copyOf(words);
        }
    }

    /// Some of the words stand in a field of the term; the worth is shared out among them by [QueryWord#share].
    record SomeWords(List<QueryWord> words, double worth) implements OfWords {
        public SomeWords {
            words = List.copyOf(words);
        }
    }

    /// Each of the words stands in some field, and a word of a name begins like this.
    record NameWordBegins(List<QueryWord> words, String beginning, double worth) implements OfWords {
        public NameWordBegins {
            words = List.copyOf(words);
        }
    }
}
