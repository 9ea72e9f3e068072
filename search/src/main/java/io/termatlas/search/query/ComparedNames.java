package io.termatlas.search.query;

import io.termatlas.search.analysis.Comparing;
import io.termatlas.search.analysis.Words.Word;
import io.termatlas.search.entry.NameForm;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The two names of a query that compares them: "A vs B", "difference between A and B", "A or B".
///
/// Both are complete names, and between them stands a word that joins, or, where a word of comparing stands at
/// an end, one that says little, or none. What stands before the first or behind the second asks, says little,
/// or compares. Costs some look-ups a word.
final class ComparedNames {
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 20;
    /// Words of asking and of comparing at either end.
    private static final int MOST_ASIDE = 6;

    private final Reading reading;
    private final Comparing comparing;
    private final List<Word> words;
    private final CompleteNames complete;

    ComparedNames(Reading reading, Lexicon lexicon) {
        this.reading = reading;
        this.comparing = reading.comparing();
        this.words = reading.plainWords();
        this.complete = new CompleteNames(reading, lexicon, words);
    }

    /// A complete name that was typed.
    ///
    /// @param words how many it was typed in
    record Name(NameForm form, String text, int words) {}

    /// Both names, or none; no matter which comes first.
    List<Name> names() {
        if (words.size() < FEWEST_WORDS || words.size() > MOST_WORDS) {
            return List.of();
        }
        boolean compares = words.stream().anyMatch(word -> comparing.words().contains(word.form()));
        return IntStream.range(1, words.size() - 1)
                .filter(at -> joins(words.get(at)) || (compares && reading.isWeak(words.get(at))))
                .mapToObj(at -> names(at, at + 1))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElseGet(() -> compares ? namesSideBySide() : List.of());
    }

    private List<Name> namesSideBySide() {
        return IntStream.range(1, words.size())
                .mapToObj(at -> names(at, at))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private boolean joins(Word word) {
        return comparing.joiners().contains(word.form());
    }

    /// @param end   of the first, exclusive
    /// @param begin of the second
    private List<Name> names(int end, int begin) {
        Optional<Name> second = Optional.empty();
        for (int last = words.size(); second.isEmpty() && last > begin && isAside(last, words.size()); last--) {
            second = name(begin, last);
        }
        Optional<Name> first = Optional.empty();
        for (int from = 0; second.isPresent() && first.isEmpty() && from < end && isAside(0, from); from++) {
            first = name(from, end);
        }
        return first.isEmpty() || first.equals(second) ? List.of() : List.of(first.get(), second.orElseThrow());
    }

    private boolean isAside(int begin, int end) {
        return end - begin <= MOST_ASIDE
                && words.subList(begin, end).stream()
                        .allMatch(word ->
                                reading.isWeak(word) || comparing.words().contains(word.form()));
    }

    private Optional<Name> name(int begin, int end) {
        return complete.of(begin, end).map(named -> new Name(named.form(), named.text(), end - begin));
    }
}
