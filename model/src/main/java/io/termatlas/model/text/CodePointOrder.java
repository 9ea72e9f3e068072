package io.termatlas.model.text;

/// The order of the texts' code points, which is the order of their UTF-8 bytes and of a Lucene dictionary. The
/// order of [String#compareTo] differs from it beyond U+FFFF.
public final class CodePointOrder {
    private CodePointOrder() {}

    /// As [java.util.Comparator#compare] has it.
    public static int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
