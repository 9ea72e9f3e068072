package io.termatlas.derive.mention;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/// The words of a text, at whose bounds a name may begin and end: runs of letters, digits and marks. `+` and `#` that
/// end a word belong to it ("C++", "C#").
///
/// Scripts that put no spaces between words are split further: Han, hiragana and the scripts of South East Asia into
/// characters, Hangul into syllables. A run of katakana stays a word: what stands within it is a part of a compound.
///
/// One text at a time, for one thread; the arrays are used again for the next text.
final class WordBreaks {
    /// How a word stands in its surroundings.
    enum Kind {
        /// Between spaces, signs or characters of another script.
        WHOLE,
        /// A character of a script without spaces, beside another one.
        PART,
        /// A syllable of Hangul behind another one: no name begins here.
        INNER
    }

    private static final int LAST_OF_LATIN_1 = 0xff;
    private static final int FEWEST = 64;

    private int[] starts = new int[FEWEST];
    private int[] ends = new int[FEWEST];
    private Kind[] kinds = new Kind[FEWEST];
    private int size;

    int size() {
        return size;
    }

    /// Where the word begins in the text, in UTF-16 units.
    int start(int word) {
        return starts[word];
    }

    /// Behind its last character.
    int end(int word) {
        return ends[word];
    }

    Kind kind(int word) {
        return kinds[word];
    }

    void split(String text) {
        size = 0;
        int place = 0;
        while (place < text.length()) {
            int first = text.codePointAt(place);
            if (!isOfAWord(first)) {
                place += Character.charCount(first);
                continue;
            }
            UnicodeScript script = scriptOf(first);
            place = switch (script) {
                case HAN, HIRAGANA, THAI, LAO, KHMER, MYANMAR -> addCharacters(text, place, script, Kind.PART);
                case HANGUL -> addCharacters(text, place, script, Kind.INNER);
                default -> addRun(text, place, script == UnicodeScript.KATAKANA);
            };
        }
    }

    private int addRun(String text, int start, boolean isKatakana) {
        int end = start;
        while (end < text.length() && isOfRun(text.codePointAt(end), isKatakana)) {
            end += Character.charCount(text.codePointAt(end));
        }
        end = behindSigns(text, end);
        add(start, end, Kind.WHOLE);
        return end;
    }

    private static boolean isOfRun(int character, boolean isKatakana) {
        if (!isOfAWord(character)) {
            return false;
        }
        UnicodeScript script = scriptOf(character);
        boolean fitsBoth =
                script == UnicodeScript.INHERITED || (script == UnicodeScript.COMMON && character > LAST_OF_LATIN_1);
        return fitsBoth || (isKatakana ? script == UnicodeScript.KATAKANA : !isUnspaced(script));
    }

    private static boolean isUnspaced(UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static int behindSigns(String text, int end) {
        int signs = end;
        while (signs < text.length() && (text.charAt(signs) == '+' || text.charAt(signs) == '#')) {
            signs++;
        }
        return signs == text.length() || !isOfAWord(text.codePointAt(signs)) ? signs : end;
    }

    /// @param beside the kind of those behind the first one
    private int addCharacters(String text, int start, UnicodeScript script, Kind beside) {
        int first = size;
        int place = start;
        while (place < text.length() && isOfScript(text.codePointAt(place), script)) {
            int end = behindMarks(text, place + Character.charCount(text.codePointAt(place)));
            add(place, end, place == start ? Kind.WHOLE : beside);
            place = end;
        }
        if (size - first > 1 && beside == Kind.PART) {
            kinds[first] = Kind.PART;
        }
        return place;
    }

    private static boolean isOfScript(int character, UnicodeScript script) {
        return isOfAWord(character) && scriptOf(character) == script;
    }

    private static int behindMarks(String text, int from) {
        int end = from;
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void add(int start, int end, Kind kind) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            kinds = Arrays.copyOf(kinds, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        kinds[size] = kind;
        size++;
    }

    private static UnicodeScript scriptOf(int character) {
        return character <= LAST_OF_LATIN_1 ? UnicodeScript.LATIN : UnicodeScript.of(character);
    }

    private static boolean isOfAWord(int character) {
        return Character.isLetterOrDigit(character) || isMark(character);
    }

    private static boolean isMark(int character) {
        return character > LAST_OF_LATIN_1
                && switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }
}
