package io.termatlas.search.query;

import io.termatlas.search.analysis.Comparing;
import io.termatlas.search.analysis.HanVariants;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.analysis.WordForm;
import io.termatlas.search.analysis.Words;
import io.termatlas.search.analysis.Words.Word;
import io.termatlas.search.entry.NameForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One way to understand a query: as a name in several forms, as words, and as the prefix of a word. What takes
/// an analysis is made when it is asked for, once: most queries are names, and never ask. For one thread.
final class Reading {
    /// More words than any definition shares with a query.
    private static final int MOST_WORDS = 24;

    private static final Pattern LETTER = Pattern.compile("[^\\p{L}\\p{N}\\s]*(\\p{L})\\s");

    private final String text;
    private final Language language;
    private final String key;
    private @Nullable List<Word> plain;
    private @Nullable List<Word> stemmed;

    private Reading(String text, Language language) {
        this.text = text;
        this.language = language;
        this.key = NameKey.of(text);
    }

    static Reading of(String text, Language language) {
        return new Reading(text, language);
    }

    String key() {
        return key;
    }

    /// The text in the given form; empty where it has none that differs from the key.
    String in(NameForm form) {
        return switch (form) {
            case WRITTEN, ACRONYM -> NameKey.written(text);
            case CASELESS -> NameKey.caseless(text);
            case NAME, SLUG, ALIAS, INITIALS -> key;
            case SPELLING -> NameKey.plain(key);
            case STEMS -> NameKey.ofStems(language, text, "");
            case ORDERLESS -> NameKey.ofSortedStems(language, text);
        };
    }

    /// All texts of the form, the likeliest first.
    List<String> texts(NameForm form) {
        return form == NameForm.SPELLING ? NameKey.spellings(text).distinct().toList() : List.of(in(form));
    }

    /// The key in simplified Chinese; empty where it has no Chinese characters.
    String simplified() {
        return HanVariants.isIn(key) ? HanVariants.simplified(key) : "";
    }

    /// All words as they were typed, in the order of the alphabet; empty for a single one.
    String sortedWords() {
        return NameKey.ofSortedWords(text);
    }

    /// Whether spaces or signs were typed, so that they may mean something.
    boolean hasSigns() {
        return !NameKey.caseless(text).equals(key);
    }

    /// Whether a word of asking in one letter stands before the others, such as "a", or the "s" of "what's".
    boolean beginsWithArticle() {
        Matcher letter = LETTER.matcher(text);
        return letter.lookingAt() && language.phrases().words().contains(WordForm.folded(letter.group(1)));
    }

    /// All words in order, folded only.
    List<Word> plainWords() {
        List<Word> known = plain;
        if (known == null) {
            known = List.copyOf(Words.plain(text));
            plain = known;
        }
        return known;
    }

    /// What stands from the first word to the last, as typed.
    String from(Word first, Word last) {
        return text.substring(first.start(), last.end());
    }

    /// Whether the word says little beside others, or only that something is asked.
    boolean isWeak(Word word) {
        return language.isWeak(word.form()) || language.phrases().words().contains(word.form());
    }

    Comparing comparing() {
        return language.comparing();
    }

    /// All words in order, with their stems.
    List<Word> allWords() {
        List<Word> known = stemmed;
        if (known == null) {
            known = List.copyOf(Words.stems(language, text));
            stemmed = known;
        }
        return known;
    }

    String stems(String part) {
        return NameKey.ofStems(language, part, "");
    }

    /// Distinct, in order; weak ones are left out when there are others.
    List<Word> words() {
        return telling(allWords());
    }

    /// The same of all words but the last.
    List<Word> finished() {
        List<Word> all = allWords();
        return all.isEmpty() ? all : telling(all.subList(0, all.size() - 1));
    }

    /// The last word, folded but not stemmed: it may not be typed to its end; empty when there is none.
    String prefix() {
        List<Word> all = plainWords();
        return all.isEmpty() ? "" : all.getLast().form();
    }

    /// As it stands in the text, folded.
    String folded(Word word) {
        return WordForm.folded(text.substring(word.start(), word.end()));
    }

    private List<Word> telling(List<Word> words) {
        List<Word> distinct = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Word word : words) {
            if (distinct.size() < MOST_WORDS && seen.add(folded(word))) {
                distinct.add(word);
            }
        }
        List<Word> strong =
                distinct.stream().filter(word -> !language.isWeak(folded(word))).toList();
        return strong.isEmpty() ? distinct : strong;
    }
}
