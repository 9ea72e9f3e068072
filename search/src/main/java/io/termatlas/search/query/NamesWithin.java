package io.termatlas.search.query;

import io.termatlas.search.analysis.Words.Word;
import io.termatlas.search.entry.NameForm;
import io.termatlas.search.query.CompleteNames.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// The complete names within a longer query: each run of its words that is one and lies in no longer one.
///
/// Every word counts, also those that say little elsewhere, as in "vitamin A deficiency".
final class NamesWithin {
    /// With so many words a query is a sentence.
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_RUN = 6;
    /// Of the words of the query, those of asking and other weak ones aside: by how many words it has, where
    /// the glossary has all of them. Three words and a name may as well be what a definition says.
    private static final double LEAST_SHARE = 0.5;

    private static final double LEAST_OF_THREE = 0.6;
    private static final double LEAST_OF_MORE = 0.75;
    /// A word that no term has may be a word of asking in a language whose words of asking are not known.
    private static final double UNKNOWN = 0.5;

    private final Reading reading;
    private final Lexicon lexicon;
    private final List<Word> words;
    /// Of each word: 0 for a weak one.
    private final double[] weights;
    private final double all;

    NamesWithin(Reading reading, Lexicon lexicon) {
        this.reading = reading;
        this.lexicon = lexicon;
        List<Word> typed = reading.plainWords();
        this.words = typed.size() > MOST_WORDS ? List.of() : typed;
        this.weights = words.stream().mapToDouble(this::weight).toArray();
        this.all = Arrays.stream(weights).sum();
    }

    /// A part of the query that is a name.
    ///
    /// @param text  in the form
    /// @param share of the query that it makes up, from 0 to 1
    record Run(NameForm form, String text, double share) {}

    List<Run> runs() {
        CompleteNames names = new CompleteNames(reading, lexicon, words);
        boolean known =
                words.stream().allMatch(word -> reading.isWeak(word) || lexicon.literalFrequency(word.form()) > 0);
        List<Run> runs = new ArrayList<>();
        BitSet covered = new BitSet();
        for (int length = Math.min(LONGEST_RUN, words.size() - 1); length > 0; length--) {
            for (int begin = 0; begin + length <= words.size(); begin++) {
                int end = begin + length;
                double share = share(begin, end);
                boolean isCovered = covered.nextClearBit(begin) >= end;
                Optional<Named> name =
                        isCovered || share < least(begin, end, known) ? Optional.empty() : names.of(begin, end);
                if (name.isPresent()) {
                    runs.add(new Run(name.get().form(), name.get().text(), share));
                    covered.set(begin, end);
                }
            }
        }
        return runs;
    }

    /// Words that say little elsewhere are part of a name that has them, such as the letter of "vitamin D".
    private double share(int begin, int end) {
        int weak = weakWords(begin, end);
        double strong = Arrays.stream(weights, begin, end).sum();
        return strong == 0 ? 0 : (strong + weak) / (all + weak);
    }

    private double least(int begin, int end, boolean known) {
        int weak = weakWords(begin, end);
        long count = weak == 0
                ? words.size()
                : weak + Arrays.stream(weights).filter(weight -> weight > 0).count();
        if (!known || count == 2) {
            return LEAST_SHARE;
        }
        return count == 3 ? LEAST_OF_THREE : LEAST_OF_MORE;
    }

    private int weakWords(int begin, int end) {
        return (int)
                Arrays.stream(weights, begin, end).filter(weight -> weight == 0).count();
    }

    private double weight(Word word) {
        if (reading.isWeak(word)) {
            return 0;
        }
        return lexicon.literalFrequency(word.form()) > 0 ? 1 : UNKNOWN;
    }
}
