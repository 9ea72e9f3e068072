package io.termatlas.search.analysis;

import java.util.ArrayList;
import java.util.List;

/// The words of a text, in order, each with its place.
public final class Words {
    private Words() {}

    /// A word as it stands in a text.
    ///
    /// @param forms what the index knows it by: its stem, and another one where an accent makes it; the usual
    /// one first
    /// @param start where it begins in the text, in UTF-16 units
    /// @param end   where it ends, exclusive
    public record Word(List<String> forms, int start, int end) {
        public Word {
            forms = List.copyOf(forms);
        }

        public String form() {
            return forms.getFirst();
        }
    }

    /// The words brought to their stems as the language has it. In scripts without spaces the words that the language
    /// makes out.
    public static List<Word> stems(Language language, String text) {
        return language.analyse(analysis -> stems(analysis, new WordScanner(text, language::isUnspaced)));
    }

    private static List<Word> stems(Analysis analysis, WordScanner scanner) {
        List<Word> words = new ArrayList<>();
        while (scanner.next()) {
            if (scanner.isUnspaced()) {
                segment(analysis, scanner, words);
            } else {
                List<String> forms = analysis.stemmer().forms(scanner.text());
                if (!forms.isEmpty()) {
                    words.add(new Word(forms, scanner.start(), scanner.end()));
                }
            }
        }
        return words;
    }

    private static void segment(Analysis analysis, WordScanner scanner, List<Word> words) {
        analysis.segmenter().segment(usual(analysis, scanner), scanner.start(), words);
    }

    private static String usual(Analysis analysis, WordScanner scanner) {
        return analysis.segmenter().usual(scanner.text());
    }

    /// The stem of a single word; the word itself where the language takes it for none or for several.
    public static String soleStem(Language language, String word) {
        List<Word> words = stems(language, word);
        return words.size() == 1 ? words.getFirst().form() : word;
    }

    /// A run of a script without spaces in the characters that its stems are in; as long as the run.
    public static String usual(Language language, String run) {
        return language.analyse(analysis -> analysis.segmenter().usual(run));
    }

    /// What an index holds of a text: the stems, in scripts without spaces every character, too, for a query may be
    /// broken up in another way, and the parts of words in camel case or with zero-width non-joiners.
    public static List<Word> indexed(Language language, String text) {
        return language.analyse(analysis -> indexed(analysis, new WordScanner(text, language::isUnspaced)));
    }

    private static List<Word> indexed(Analysis analysis, WordScanner scanner) {
        List<Word> words = new ArrayList<>();
        while (scanner.next()) {
            String word = scanner.isUnspaced() ? usual(analysis, scanner) : scanner.text();
            if (scanner.isUnspaced()) {
                int before = words.size();
                analysis.segmenter().segment(word, scanner.start(), words);
                if (words.size() - before < word.codePointCount(0, word.length())) {
                    Segmenter.CHARACTERS.segment(word, scanner.start(), words);
                }
            } else {
                add(analysis, word, scanner.start(), words);
                for (String part : parts(word)) {
                    add(analysis, part, scanner.start() + word.indexOf(part), words);
                }
            }
        }
        return words;
    }

    /// Those of a word in camel case, else those between signs that join no letters, as Persian has them.
    private static List<String> parts(String word) {
        return word.codePoints().anyMatch(LetterVariants::isNonJoiner)
                ? List.of(word.split("\u200C+"))
                : CamelCase.parts(word);
    }

    private static void add(Analysis analysis, String word, int start, List<Word> words) {
        List<String> forms = analysis.stemmer().forms(word);
        if (!forms.isEmpty()) {
            words.add(new Word(forms, start, start + word.length()));
        }
    }

    /// The words folded only; in scripts without spaces every character.
    public static List<Word> plain(String text) {
        List<Word> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(text, Characters::standsAlone);
        while (scanner.next()) {
            if (scanner.isUnspaced()) {
                Segmenter.CHARACTERS.segment(scanner.text(), scanner.start(), words);
            } else {
                String form = WordForm.folded(scanner.text());
                if (!form.isEmpty()) {
                    words.add(new Word(List.of(form), scanner.start(), scanner.end()));
                }
            }
        }
        return words;
    }
}
