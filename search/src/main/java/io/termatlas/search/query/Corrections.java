package io.termatlas.search.query;

import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.Words;
import io.termatlas.search.query.Lexicon.Near;
import java.util.List;

/// Corrections of words that no term holds.
final class Corrections {
    private static final int SHORTEST_FOR_ONE = 4;
    private static final int SHORTEST_FOR_TWO = 8;
    private static final int LONGEST = 64;

    private final Lexicon lexicon;
    private final Language language;

    Corrections(Lexicon lexicon, Language language) {
        this.lexicon = lexicon;
        this.language = language;
    }

    boolean isNeeded(List<QueryWord> words) {
        return words.stream().anyMatch(this::isUnknown);
    }

    /// The same words, with other forms where the index has none of theirs.
    List<QueryWord> of(List<QueryWord> words) {
        return words.stream().map(this::corrected).toList();
    }

    /// Whether a word is as it was typed, or there is but one: of several, not all are wrong.
    static boolean leavesAWord(List<QueryWord> words, List<QueryWord> corrected) {
        return words.size() == 1 || corrected.stream().anyMatch(words::contains);
    }

    /// The query in words that are used; empty when it is in such words already.
    String text(List<QueryWord> words, List<QueryWord> corrected) {
        return words.equals(corrected)
                ? ""
                : String.join(" ", corrected.stream().map(QueryWord::meant).toList());
    }

    private QueryWord corrected(QueryWord word) {
        String typed = word.typed();
        if (!isUnknown(word)
                || typed.length() < SHORTEST_FOR_ONE
                || typed.length() > LONGEST
                || typed.codePoints().noneMatch(Character::isLetter)
                || typed.codePoints().anyMatch(Character::isDigit)) {
            return word;
        }
        List<String> near = lexicon.wordsNear(typed, typed.length() < SHORTEST_FOR_TWO ? 1 : 2).stream()
                .map(Near::text)
                .filter(text -> !language.isWeak(text) && mayBegin(typed, text))
                .toList();
        return near.isEmpty() ? word : new QueryWord(typed, near.getFirst(), forms(near), word.share(), 0);
    }

    /// A wrong first letter counts double, so a short word has no other one.
    private static boolean mayBegin(String typed, String meant) {
        return typed.length() >= SHORTEST_FOR_TWO || typed.codePointAt(0) == meant.codePointAt(0);
    }

    private List<String> forms(List<String> words) {
        return words.stream()
                .flatMap(word -> Words.stems(language, word).stream())
                .flatMap(word -> word.forms().stream())
                .distinct()
                .toList();
    }

    boolean isUnknown(QueryWord word) {
        return word.forms().stream().allMatch(form -> lexicon.frequency(form) == 0);
    }
}
