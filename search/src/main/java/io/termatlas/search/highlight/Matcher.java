package io.termatlas.search.highlight;

import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.analysis.WordScanner;
import io.termatlas.search.analysis.Words;
import io.termatlas.search.analysis.Words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds a query's stems in texts without stemming all of their words: in most languages a word that begins with
/// another letter than every stem is none of them. For one thread.
final class Matcher {
    private static final int ASCII = 128;

    private final Language language;
    private final Set<String> stems;
    private final boolean anyLetter;
    private final boolean[] letters = new boolean[ASCII];
    private final Map<String, Boolean> known = new HashMap<>();

    Matcher(Language language, Set<String> stems) {
        this.language = language;
        this.stems = stems;
        this.anyLetter = !language.keepsFirstLetter();
        for (String stem : stems) {
            char first = stem.isEmpty() ? ASCII : stem.charAt(0);
            if (first < ASCII) {
                letters[first] = true;
            }
        }
    }

    /// In order.
    List<Word> in(String text) {
        List<Word> matches = new ArrayList<>();
        if (stems.isEmpty()) {
            return matches;
        }
        WordScanner scanner = new WordScanner(text, language::isUnspaced);
        while (scanner.next()) {
            if (scanner.isUnspaced()) {
                addWithin(scanner.text(), scanner.start(), matches);
            } else if (canMatch(text.charAt(scanner.start())) && isOne(scanner.text())) {
                matches.add(new Word(List.of(scanner.text()), scanner.start(), scanner.end()));
            }
        }
        return matches;
    }

    private boolean canMatch(char first) {
        return anyLetter || first >= ASCII || letters[Character.toLowerCase(first)];
    }

    private boolean isOne(String word) {
        return known.computeIfAbsent(
                word,
                any -> Words.indexed(language, word).stream()
                        .flatMap(each -> each.forms().stream())
                        .anyMatch(stems::contains));
    }

    /// In a script without spaces a stem is marked wherever it stands.
    private void addWithin(String run, int offset, List<Word> matches) {
        String folded = NameKey.of(Words.usual(language, run));
        boolean sameLength = folded.length() == run.length();
        int end = 0;
        for (int at = 0; sameLength && at < run.length(); at++) {
            for (String stem : stems) {
                if (at >= end && isUnspaced(stem) && folded.startsWith(stem, at)) {
                    end = at + stem.length();
                    matches.add(new Word(List.of(stem), offset + at, offset + end));
                }
            }
        }
    }

    private boolean isUnspaced(String stem) {
        return !stem.isEmpty() && language.isUnspaced(stem.codePointAt(0));
    }
}
