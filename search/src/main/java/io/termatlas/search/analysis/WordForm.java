package io.termatlas.search.analysis;

/// A word as it is compared.
public final class WordForm {
    private WordForm() {}

    /// Capitals, accents and the points of initials aside: "gtu" for "G.T.U".
    public static String folded(String word) {
        return withoutPoints(Folding.fold(word));
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
