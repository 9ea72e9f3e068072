package io.termatlas.search.query;

import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.analysis.Words;
import io.termatlas.search.analysis.Words.Word;
import java.util.List;

/// One way to understand a query: as a name in its three writings, as words, and as the beginning of a word.
///
/// @param stems     distinct, in order, weak ones left out when there are others
/// @param finished  the same of all words but the last
/// @param beginning the last word, folded but not stemmed: it may not be typed to its end; empty when there is none
public record Reading(
        String written, String caseless, String key, List<String> stems, List<String> finished, String beginning) {
    /// More words than any definition shares with a query.
    private static final int MOST_WORDS = 24;

    public Reading {
        stems = List.copyOf(stems);
        finished = List.copyOf(finished);
    }

    static Reading of(String text, Language language) {
        List<Word> plain = Words.plain(text);
        List<Word> stems = Words.stems(language, text);
        return new Reading(
                NameKey.written(text),
                NameKey.caseless(text),
                NameKey.of(text),
                telling(language, stems),
                telling(language, stems.subList(0, Math.max(0, stems.size() - 1))),
                plain.isEmpty() ? "" : plain.getLast().form());
    }

    private static List<String> telling(Language language, List<Word> words) {
        List<String> all = words.stream().map(Word::form).distinct().toList();
        List<String> strong =
                all.stream().filter(word -> !language.isWeak(word)).toList();
        return (strong.isEmpty() ? all : strong).stream().limit(MOST_WORDS).toList();
    }
}
