package io.termatlas.search.analysis;

import java.util.List;

/// Korean syllables as the letters that are typed for them.
public final class Hangul {
    private static final char FIRST = '가';
    private static final char LAST = '힣';
    private static final int VOWELS_A_LEAD = 21;
    private static final int TAILS_A_VOWEL = 28;

    private static final String LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String TAILS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
    /// Typed as two letters each, which follow at the same place below.
    private static final String DOUBLE = "ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄㅘㅙㅚㅝㅞㅟㅢ";

    private static final List<String> HALVES =
            List.of("ㄱㅅ ㄴㅈ ㄴㅎ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅂㅅ ㅗㅏ ㅗㅐ ㅗㅣ ㅜㅓ ㅜㅔ ㅜㅣ ㅡㅣ".split(" "));

    private Hangul() {}

    /// The text with the letters of each syllable, one after the other: "ㅎㅏㄴㄱㅡㄹ" for "한글". So "하" and "한ㄱ",
    /// which stand there while somebody types that, begin it. Other characters stay.
    public static String letters(String text) {
        if (text.chars().noneMatch(character -> character >= 'ㄱ' && character <= LAST)) {
            return text;
        }
        StringBuilder letters = new StringBuilder(3 * text.length());
        for (int at = 0; at < text.length(); at++) {
            add(text.charAt(at), letters);
        }
        return letters.toString();
    }

    private static void add(char character, StringBuilder letters) {
        if (character < FIRST || character > LAST) {
            addLetter(character, letters);
            return;
        }
        int place = character - FIRST;
        int tail = place % TAILS_A_VOWEL;
        int vowel = place / TAILS_A_VOWEL % VOWELS_A_LEAD;
        letters.append(LEADS.charAt(place / TAILS_A_VOWEL / VOWELS_A_LEAD));
        addLetter(VOWELS.charAt(vowel), letters);
        if (tail > 0) {
            addLetter(TAILS.charAt(tail), letters);
        }
    }

    private static void addLetter(char letter, StringBuilder letters) {
        int place = DOUBLE.indexOf(letter);
        if (place < 0) {
            letters.append(letter);
        } else {
            letters.append(HALVES.get(place));
        }
    }

    /// The syllables that the letters make up, as an input method composes them: a consonant goes to the next syllable
    /// where a vowel follows it.
    public static String composed(String letters) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < letters.length()) {
            int lead = LEADS.indexOf(letters.charAt(at));
            int vowelEnd = lead < 0 ? at : endOf(VOWELS, letters, at + 1);
            if (vowelEnd <= at + 1) {
                text.append(letters.charAt(at));
                at++;
                continue;
            }
            int tailEnd = endOfTail(letters, vowelEnd);
            int vowel = VOWELS.indexOf(joined(letters.substring(at + 1, vowelEnd)));
            int tail = tailEnd == vowelEnd ? 0 : TAILS.indexOf(joined(letters.substring(vowelEnd, tailEnd)));
            text.append((char) (FIRST + (lead * VOWELS_A_LEAD + vowel) * TAILS_A_VOWEL + tail));
            at = tailEnd;
        }
        return text.toString();
    }

    private static int endOfTail(String letters, int from) {
        int end = endOf(TAILS, letters, from);
        boolean vowelFollows = end > from && end < letters.length() && VOWELS.indexOf(letters.charAt(end)) >= 0;
        return vowelFollows ? end - 1 : end;
    }

    /// The end of the longest letter, single or double, that is one of these and begins there.
    private static int endOf(String known, String letters, int from) {
        for (int end = Math.min(from + 2, letters.length()); end > from; end--) {
            char joined = joined(letters.substring(from, end));
            if (joined != ' ' && known.indexOf(joined) >= 0) {
                return end;
            }
        }
        return from;
    }

    /// A single letter, or the double one of two; a space where they make none.
    private static char joined(String letters) {
        if (letters.length() == 1) {
            return letters.charAt(0);
        }
        int place = HALVES.indexOf(letters);
        return place < 0 ? ' ' : DOUBLE.charAt(place);
    }
}
