package io.termatlas.search.query;

import java.util.List;

/// Something that can be true of a term, and what it is worth then. Worths of several true clauses add up, except
/// that of the clauses of one of the three kinds [NameIs], [NameBegins] and [NameNearly] only the best counts.
public sealed interface Clause {

    /// Points for a term that satisfies the clause; see [Worth].
    double worth();

    /// The words of the index that make a term satisfy it; none for clauses about whole names.
    default List<String> stems() {
        return List.of();
    }

    /// A name of the term equals the text in the given form.
    record NameIs(NameForm form, String text, double worth) implements Clause {}

    /// A name of the term begins with the key; the shorter the name the better, by up to [Worth#BREVITY] points.
    record NameBegins(NameForm form, String key, double worth) implements Clause {}

    /// The key of a name or alias is this one, which is nearly what was typed.
    record NameNearly(String key, int slips, double worth) implements Clause {}

    /// Each of the words stands in some field of the term; on top, up to [Worth#WORDS] points for how prominently.
    record AllWords(List<QueryWord> words, double worth) implements Clause {
        public AllWords {
            words = List.copyOf(words);
        }

        @Override
        public List<String> stems() {
            return QueryWord.forms(words);
        }
    }

    /// Some of the words stand in a field of the term; the worth is shared out among them by [QueryWord#share].
    record SomeWords(List<QueryWord> words, double worth) implements Clause {
        public SomeWords {
            words = List.copyOf(words);
        }

        @Override
        public List<String> stems() {
            return QueryWord.forms(words);
        }
    }

    /// Each of the stems stands in some field, and a word of the name or of an alias begins like this.
    record NameWordBegins(List<String> stems, String beginning, double worth) implements Clause {
        public NameWordBegins {
            stems = List.copyOf(stems);
        }
    }
}
