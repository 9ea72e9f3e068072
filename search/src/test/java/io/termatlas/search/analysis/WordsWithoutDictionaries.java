package io.termatlas.search.analysis;

import java.util.List;
import java.util.concurrent.Callable;

/// What a process without the jars of the dictionaries makes of three texts: a line each, the missing jar and the
/// words.
public final class WordsWithoutDictionaries implements Callable<List<String>> {
    @Override
    public List<String> call() {
        return List.of(words("ja", "量子コンピュータ"), words("zh", "人工智能技术"), words("ko", "데이터 과학"));
    }

    private static String words(String tag, String text) {
        try (Language language = Language.of(tag)) {
            List<String> words = Words.indexed(language, text).stream()
                    .map(word -> text.substring(word.start(), word.end()))
                    .toList();
            return language.missingDictionary() + ": " + String.join(" ", words);
        }
    }
}
