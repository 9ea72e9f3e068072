package io.termatlas.derive.mention;

/// Finds names in a text: at the bounds of words, the longest first, none within another.
///
/// For one thread. Costs a look-up a word.
final class Recognizer {
    private final Lexicon lexicon;
    private final WordBreaks breaks = new WordBreaks();
    private int[] ids = new int[64];

    /// @param lexicon closed
    Recognizer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Takes note of a name in a text.
    @FunctionalInterface
    interface Sighting {
        /// @param name  its number in the lexicon
        /// @param first the number of its first word in the text, from 0
        /// @param end   the number of the word behind its last one
        void name(int name, int first, int end, WordBreaks breaks);
    }

    void find(String text, Sighting sighting) {
        breaks.split(text);
        int size = breaks.size();
        if (ids.length < size) {
            ids = new int[Math.max(size, ids.length * 2)];
        }
        for (int i = 0; i < size; i++) {
            ids[i] = lexicon.wordIds().of(text, breaks.start(i), breaks.end(i));
        }
        int word = 0;
        while (word < size) {
            int end = longestFrom(word, size);
            if (end > word) {
                sighting.name(lexicon.nameAt(nodeOf(word, end)), word, end, breaks);
            }
            word = Math.max(end, word + 1);
        }
    }

    /// @return behind the last word of the longest name that begins here; the word itself where none does
    private int longestFrom(int first, int size) {
        int longest = first;
        int node = breaks.kind(first) == WordBreaks.Kind.INNER ? NameTree.NONE : NameTree.ROOT;
        for (int word = first; word < size && node != NameTree.NONE; word++) {
            node = ids[word] == WordIds.NONE ? NameTree.NONE : lexicon.tree().next(node, ids[word]);
            if (node != NameTree.NONE && lexicon.nameAt(node) >= 0 && !isPartOfAWord(first, word)) {
                longest = word + 1;
            }
        }
        return longest;
    }

    /// A single character among others of a script without spaces is no name.
    private boolean isPartOfAWord(int first, int last) {
        return first == last && breaks.kind(first) == WordBreaks.Kind.PART;
    }

    private int nodeOf(int first, int end) {
        int node = NameTree.ROOT;
        for (int word = first; word < end; word++) {
            node = lexicon.tree().next(node, ids[word]);
        }
        return node;
    }
}
