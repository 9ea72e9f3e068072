package io.termatlas.model.text;

/// The order of the texts' code points, which is the order of their UTF-8 bytes and of a Lucene dictionary. The
/// order of [String#compareTo] differs from it beyond U+FFFF.
public final class CodePointOrder {
    private CodePointOrder() {}

    /// As [java.util.Comparator#compare] has it.
    public static int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            int order = compare(left.charAt(i), right.charAt(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /// The order of two texts whose first difference is in these characters.
    public static int compare(char left, char right) {
        return Character.isSurrogate(left) == Character.isSurrogate(right)
                ? Character.compare(left, right)
                : Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right));
    }
}
