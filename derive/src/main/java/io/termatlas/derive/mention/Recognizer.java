package io.termatlas.derive.mention;

/// Finds names in a text: at the bounds of words, the longest first, none within another.
///
/// For one thread. Costs a look-up a word.
final class Recognizer {
    private final Lexicon lexicon;
    private final WordBreaks breaks = new WordBreaks();
    private int[] ids = new int[64];
    /// The longest name at the last place that was looked at, and the word behind it.
    private int name = NameTree.NONE;

    private int end;

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
            findLongest(word, size);
            if (name != NameTree.NONE) {
                sighting.name(name, word, end, breaks);
            }
            word = name == NameTree.NONE ? word + 1 : end;
        }
    }

    /// Looks for the longest name that begins with the word.
    private void findLongest(int first, int size) {
        name = NameTree.NONE;
        int node = breaks.kind(first) == WordBreaks.Kind.INNER ? NameTree.NONE : NameTree.ROOT;
        for (int word = first; word < size && node != NameTree.NONE; word++) {
            node = ids[word] == WordIds.NONE ? NameTree.NONE : lexicon.tree().next(node, ids[word]);
            int here = node == NameTree.NONE ? NameTree.NONE : lexicon.tree().name(node);
            if (here != NameTree.NONE && !isPartOfAWord(first, word)) {
                name = here;
                end = word + 1;
            }
        }
    }

    /// A single character among others of a script without spaces is no name.
    private boolean isPartOfAWord(int first, int last) {
        return first == last && breaks.kind(first) == WordBreaks.Kind.PART;
    }
}
