package io.termatlas.search.query;

import io.termatlas.search.analysis.HanVariants;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.analysis.Words.Word;
import io.termatlas.search.entry.NameForm;
import java.util.ArrayList;
import java.util.Arrays;
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

    NamesWithin(Reading reading, Lexicon lexicon) {
        this.reading = reading;
        this.lexicon = lexicon;
        this.words = reading.plainWords();
    }

    /// A part of the query that is a name.
    ///
    /// @param text  in the form
    /// @param share of the query that it makes up, from 0 to 1
    record Run(NameForm form, String text, double share) {}

    List<Run> runs() {
        if (words.size() < 2 || words.size() > MOST_WORDS) {
            return List.of();
        }
        double[] weights = words.stream().mapToDouble(this::weight).toArray();
        double all = sum(weights, 0, weights.length);
        boolean known =
                words.stream().allMatch(word -> reading.isWeak(word) || lexicon.literalFrequency(word.form()) > 0);
        List<Run> runs = new ArrayList<>();
        boolean[] covered = new boolean[words.size()];
        for (int length = Math.min(LONGEST_RUN, words.size() - 1); length > 0; length--) {
            for (int begin = 0; begin + length <= words.size(); begin++) {
                double share = all == 0 ? 0 : sum(weights, begin, begin + length) / all;
                double weak = sum(weights, begin, begin + length) == 0 ? 0 : weakWords(weights, begin, length);
                double whole = weak == 0 ? share : (share * all + weak) / (all + weak);
                double least = least(weak > 0 ? strong(weights) + (int) weak : words.size(), known);
                if (whole >= least && !isCovered(covered, begin, length)) {
                    Optional<Run> run = run(begin, length, Math.min(whole, 1));
                    run.ifPresent(runs::add);
                    if (run.isPresent()) {
                        Arrays.fill(covered, begin, begin + length, true);
                    }
                }
            }
        }
        return runs;
    }

    /// Words that say little elsewhere are part of a name that has them, such as the letter of "vitamin D".
    private static int weakWords(double[] weights, int begin, int length) {
        return (int) Arrays.stream(weights, begin, begin + length)
                .filter(weight -> weight == 0)
                .count();
    }

    private static int strong(double[] weights) {
        return (int) Arrays.stream(weights).filter(weight -> weight > 0).count();
    }

    private static double least(int count, boolean known) {
        if (!known || count == 2) {
            return LEAST_SHARE;
        }
        return count == 3 ? LEAST_OF_THREE : LEAST_OF_MORE;
    }

    private static boolean isCovered(boolean[] covered, int begin, int length) {
        for (int at = begin; at < begin + length; at++) {
            if (!covered[at]) {
                return false;
            }
        }
        return true;
    }

    private Optional<Run> run(int begin, int length, double share) {
        String part = reading.from(words.get(begin), words.get(begin + length - 1));
        String key = NameKey.of(part);
        if (lexicon.isName(NameForm.NAME, key)) {
            return Optional.of(new Run(NameForm.NAME, key, share));
        }
        if (lexicon.isName(NameForm.ALIAS, key)) {
            return Optional.of(new Run(NameForm.ALIAS, key, share));
        }
        String simplified = HanVariants.isIn(key) ? HanVariants.simplified(key) : "";
        if (!simplified.isEmpty() && lexicon.isName(NameForm.SPELLING, simplified)) {
            return Optional.of(new Run(NameForm.SPELLING, simplified, share));
        }
        String stems = reading.stems(part);
        return !stems.isEmpty() && lexicon.isName(NameForm.STEMS, stems)
                ? Optional.of(new Run(NameForm.STEMS, stems, share))
                : Optional.empty();
    }

    private double weight(Word word) {
        if (reading.isWeak(word)) {
            return 0;
        }
        return lexicon.literalFrequency(word.form()) > 0 ? 1 : UNKNOWN;
    }

    private static double sum(double[] weights, int begin, int end) {
        double sum = 0;
        for (int at = begin; at < end; at++) {
            sum += weights[at];
        }
        return sum;
    }
}
