package io.termatlas.derive.mention;

/// What stands beside a name in a text: the neighbouring word and the sign between, as one of [#BUCKETS] numbers. "See"
/// before a name, or a comma and another name, tell more about a link than the name does, in any language.
final class Surroundings {
    static final int BUCKETS = 1 << 13;

    private static final int NO_WORD = 7;

    private Surroundings() {}

    /// What stands before a word.
    static int before(String text, WordBreaks breaks, int word) {
        int neighbour = word == 0 ? NO_WORD : hash(text, breaks.start(word - 1), breaks.end(word - 1));
        return bucket(neighbour, sign(text, word == 0 ? 0 : breaks.end(word - 1), breaks.start(word)));
    }

    /// What stands behind a word.
    static int behind(String text, WordBreaks breaks, int word) {
        boolean isLast = word + 1 == breaks.size();
        int neighbour = isLast ? NO_WORD : hash(text, breaks.start(word + 1), breaks.end(word + 1));
        return bucket(neighbour, sign(text, breaks.end(word), isLast ? text.length() : breaks.start(word + 1)));
    }

    private static int bucket(int word, char sign) {
        int hash = (word * 31 + sign) * 0x9E3779B9;
        return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + Character.toLowerCase(text.charAt(i));
        }
        return hash;
    }

    /// The first character that is no space.
    private static char sign(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != ' ') {
                return text.charAt(i);
            }
        }
        return ' ';
    }
}
