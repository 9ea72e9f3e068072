package io.termatlas.search.analysis;

import java.util.function.IntPredicate;

/// Walks over a text from word to word: runs of letters and digits, or runs of a script without spaces.
///
/// A point or comma between digits belongs to the number ("2.5D"), points between single letters to the initials
/// ("G.T.U"), signs at the end to the name ("C++", "C#"), joiners that are not seen to the word, an apostrophe between
/// Cyrillic letters, too. An emoji is a word. A word longer than 255 characters is broken up. Allocates
/// nothing but the words that are asked for.
public final class WordScanner {
    private static final int LONGEST = 255;

    private final String whole;
    private final IntPredicate runs;
    private int start;
    private int end;
    private boolean unspaced;

    /// @param runs says which characters stand in runs without spaces
    public WordScanner(String whole, IntPredicate runs) {
        this.whole = whole;
        this.runs = runs;
    }

    /// Goes to the next word, if there is one.
    public boolean next() {
        start = end;
        while (start < whole.length() && !Characters.isFirst(whole.codePointAt(start))) {
            start += Character.charCount(whole.codePointAt(start));
        }
        if (start == whole.length()) {
            return false;
        }
        unspaced = runs.test(whole.codePointAt(start));
        end = unspaced ? endOfRun() : Emoji.isFirst(whole.codePointAt(start)) ? Emoji.end(whole, start) : endOfWord();
        return true;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /// Whether this is a run of a script without spaces, to be segmented.
    public boolean isUnspaced() {
        return unspaced;
    }

    public String text() {
        return whole.substring(start, end);
    }

    private int endOfRun() {
        int at = start;
        while (at < whole.length() && at - start < LONGEST && runs.test(whole.codePointAt(at))) {
            at += Character.charCount(whole.codePointAt(at));
        }
        return at;
    }

    private int endOfWord() {
        int initials = endOfInitials();
        if (initials > start) {
            return initials;
        }
        int at = start + Character.charCount(whole.codePointAt(start));
        while (at < whole.length() && at - start < LONGEST && continues(at)) {
            at += Character.charCount(whole.codePointAt(at));
        }
        return withSigns(at);
    }

    private boolean continues(int at) {
        int character = whole.codePointAt(at);
        if (Characters.isOfWord(character)) {
            return !runs.test(character);
        }
        return isWithinNumber(at) || isWithinLetters(at, character);
    }

    /// A joiner between two letters, or an apostrophe as Ukrainian has it.
    private boolean isWithinLetters(int at, int character) {
        int after = at + Character.charCount(character);
        while (after < whole.length() && LetterVariants.isJoiner(whole.codePointAt(after))) {
            after += Character.charCount(whole.codePointAt(after));
        }
        if (after == whole.length() || !Characters.isOfWord(whole.codePointAt(after))) {
            return false;
        }
        return LetterVariants.isJoiner(character)
                || Characters.isJoiningApostrophe(character, whole.codePointBefore(at), whole.codePointAt(after));
    }

    private boolean isWithinNumber(int at) {
        char sign = whole.charAt(at);
        return (sign == '.' || sign == ',')
                && Character.isDigit(whole.charAt(at - 1))
                && at + 1 < whole.length()
                && Character.isDigit(whole.charAt(at + 1));
    }

    /// The end of "G.T.U" or "U.S."; the start when no such thing stands here.
    private int endOfInitials() {
        int at = start;
        int letters = 0;
        while (at < whole.length() && Character.isLetter(whole.charAt(at)) && isPointOrEnd(at + 1)) {
            letters++;
            if (at + 1 >= whole.length() || whole.charAt(at + 1) != '.') {
                at++;
                break;
            }
            at += 2;
        }
        boolean goesOn = at < whole.length() && Characters.isOfWord(whole.codePointAt(at));
        return letters < 2 || goesOn ? start : whole.charAt(at - 1) == '.' ? at - 1 : at;
    }

    private boolean isPointOrEnd(int at) {
        return at >= whole.length() || whole.charAt(at) == '.' || !Characters.isOfWord(whole.codePointAt(at));
    }

    private int withSigns(int at) {
        int after = at;
        while (after < whole.length() && after - at < 2 && Characters.isOfName(whole.charAt(after))) {
            after++;
        }
        boolean closes = after == whole.length() || !Characters.isOfWord(whole.codePointAt(after));
        return closes ? after : at;
    }
}
