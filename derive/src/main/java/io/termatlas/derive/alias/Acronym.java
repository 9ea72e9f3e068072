package io.termatlas.derive.alias;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells acronyms, and how much of the words before one it is short for.
///
/// By Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003):
/// the letters of the acronym are looked for in the words from right to left; the first one must begin a word. Beyond
/// that paper, more than half of the letters must begin words, which keeps chance matches out.
final class Acronym {
    private static final Pattern SHAPE =
            Pattern.compile("(?=.*\\p{Lu}.*\\p{Lu})[\\p{Lu}\\p{N}][\\p{L}\\p{N}.&/-]{1,9}");
    private static final Pattern WORD = Pattern.compile("[^\\s]+");

    private Acronym() {}

    /// Two capitals or more, at most ten characters, no space.
    static boolean is(String text) {
        return text.length() <= 10 && SHAPE.matcher(text).matches();
    }

    /// The end of the text that the acronym is short for; empty when there is none.
    static String longFormAtEndOf(String text, String acronym) {
        String letters = acronym.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        if (letters.endsWith("s") && acronym.endsWith("s")) {
            letters = letters.substring(0, letters.length() - 1);
        }
        String window = lastWords(text, Math.min(letters.length() + 5, letters.length() * 2));
        int at = window.length() - 1;
        int wordStarts = 0;
        for (int i = letters.length() - 1; i >= 0; i--) {
            at = placeOf(letters.charAt(i), window, at, i == 0);
            if (at < 0) {
                return "";
            }
            wordStarts += beginsWord(window, at) ? 1 : 0;
            at--;
        }
        String found = window.substring(at + 1).strip();
        boolean says = (2 * wordStarts > letters.length() && found.indexOf(' ') > 0) || isHyphenated(found, wordStarts);
        return says && !found.equalsIgnoreCase(acronym) ? found : "";
    }

    /// Whether the acronym is short for the whole of the text: made of its first letters, or found in it.
    static boolean isShortFor(String acronym, String text) {
        return is(acronym)
                && (acronym.equalsIgnoreCase(initials(text))
                        || longFormAtEndOf(text.strip(), acronym).equals(text.strip()));
    }

    private static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && beginsWord(text, i)) {
                initials.append(text.charAt(i));
            }
        }
        return initials.toString();
    }

    private static boolean isHyphenated(String found, int wordStarts) {
        return found.indexOf('-') > 0 && wordStarts > 1;
    }

    private static int placeOf(char letter, String window, int from, boolean first) {
        int at = from;
        while (at >= 0 && (Character.toLowerCase(window.charAt(at)) != letter || (first && !beginsWord(window, at)))) {
            at--;
        }
        return at;
    }

    private static boolean beginsWord(String window, int at) {
        return at == 0 || !Character.isLetterOrDigit(window.charAt(at - 1));
    }

    private static String lastWords(String text, int most) {
        List<Integer> starts = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            starts.add(words.start());
        }
        int first = Math.max(0, starts.size() - most);
        return starts.isEmpty() ? "" : text.substring(starts.get(first)).stripTrailing();
    }
}
