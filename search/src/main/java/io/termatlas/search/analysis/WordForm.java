package io.termatlas.search.analysis;

/// A word as it is compared.
public final class WordForm {
    private WordForm() {}

    private static final String APOSTROPHE = "'";

    /// Capitals, accents, the points of initials and apostrophes within aside: "gtu" for "G.T.U". Empty for what is
    /// not seen.
    public static String folded(String word) {
        return withoutSigns(Folding.fold(word));
    }

    static String withoutSigns(String word) {
        return withoutPoints(word.replace(APOSTROPHE, "").replace("’", ""));
    }

    /// "gtu" for "g.t.u"; other words as they are, "2.5" too.
    static String withoutPoints(String word) {
        return word.indexOf('.') > 0 && Character.isLetter(word.charAt(0)) && isOfInitials(word)
                ? word.replace(".", "")
                : word;
    }

    private static boolean isOfInitials(String word) {
        for (int i = 0; i < word.length(); i++) {
            boolean point = word.charAt(i) == '.';
            if (point != (i % 2 == 1)) {
                return false;
            }
        }
        return true;
    }
}
