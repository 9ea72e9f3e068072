package io.termatlas.search.analysis;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.termatlas.search.analysis.Words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How one asks in every language of `asking.txt`, a language a line: its words, its openings, its topics and its
/// tails, see [QuestionPhrases]. Read as a whole, when the first question is looked at. Immutable.
final class AskingWords {
    static final AskingWords ALL = read();

    /// One word may as well be part of a name: "die" of "die casting".
    private static final int FEWEST_WORDS = 2;

    private final Map<String, QuestionPhrases> phrases;
    private final Map<String, Set<String>> languages = new HashMap<>();

    private AskingWords(Map<String, QuestionPhrases> phrases) {
        this.phrases = Map.copyOf(phrases);
        phrases.forEach((code, asking) -> asking.words()
                .forEach(word ->
                        languages.computeIfAbsent(word, any -> new HashSet<>()).add(code)));
    }

    private static AskingWords read() {
        return new AskingWords(WordTable.read("asking.txt", 4, AskingWords::phrases));
    }

    private static QuestionPhrases phrases(List<List<String>> lists) {
        return new QuestionPhrases(
                lists.get(0).stream().map(WordForm::folded).collect(toUnmodifiableSet()),
                lists.get(1),
                lists.get(2),
                lists.get(3));
    }

    /// How one asks in the language; by no words at all where that is not known.
    QuestionPhrases of(String code) {
        return phrases.getOrDefault(code, QuestionPhrases.NONE);
    }

    boolean knows(String code) {
        return phrases.containsKey(code);
    }

    /// What the text may ask about in another language than this one: what is left when at least two of its words of
    /// asking are taken off the ends. From the text with least taken off to that with most.
    List<String> subjectsInOthers(String text, String own) {
        Set<String> subjects = new LinkedHashSet<>();
        List<Word> words = Words.plain(text);
        if (words.size() > FEWEST_WORDS && words.size() <= QuestionPhrases.MOST_WORDS) {
            Set<String> asking = new HashSet<>(languagesOf(words.getFirst()));
            asking.addAll(languagesOf(words.getLast()));
            asking.remove(own);
            asking.stream()
                    .sorted()
                    .map(this::of)
                    .forEach(each -> each.addBetween(text, words, FEWEST_WORDS, subjects));
        }
        if (!text.isEmpty() && (isUnspaced(text.codePointAt(0)) || isUnspaced(QuestionPhrases.lastOf(text)))) {
            phrases.entrySet().stream()
                    .filter(entry -> !entry.getKey().equals(own))
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> entry.getValue().addUnspaced(text, subjects));
        }
        subjects.remove("");
        subjects.remove(text);
        List<String> least = new ArrayList<>(subjects);
        least.sort((one, other) -> other.length() - one.length());
        return least;
    }

    private Set<String> languagesOf(Word word) {
        return languages.getOrDefault(word.form(), Set.of());
    }

    private static boolean isUnspaced(int character) {
        return Characters.standsAlone(character)
                || Character.UnicodeScript.of(character) == Character.UnicodeScript.HANGUL;
    }
}
