package io.termatlas.derive.mention;

import io.termatlas.model.TextField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Pairs of terms of which the texts of the one, the source, hold a name of the other, the target. In the order of
/// their sources, and of one source in the order of their first occurrences. Columns of primitives, 24 bytes a pair.
final class Candidates {
    /// How an occurrence is written beside the name.
    enum Writing {
        /// Letter by letter.
        EXACT(0),
        /// With another capital at its very beginning.
        FIRST_CAPITAL(1),
        /// With other capitals.
        OTHER_CAPITALS(2),
        /// With another ending or other signs.
        INFLECTED(3);

        /// The farther from the name, the greater.
        private final int distance;

        Writing(int distance) {
            this.distance = distance;
        }

        private static Writing at(int distance) {
            return switch (distance) {
                case 0 -> EXACT;
                case 1 -> FIRST_CAPITAL;
                case 2 -> OTHER_CAPITALS;
                default -> INFLECTED;
            };
        }
    }

    private static final int FEWEST = 256;

    private final Lexicon lexicon;
    private final Recognizer recognizer;
    private final Meanings meanings;

    private int[] sources = new int[FEWEST];
    private int[] targets = new int[FEWEST];
    private int[] names = new int[FEWEST];
    private int[] firstWords = new int[FEWEST];
    private short[] before = new short[FEWEST];
    private short[] behind = new short[FEWEST];
    private short[] counts = new short[FEWEST];
    private byte[] fields = new byte[FEWEST];
    private byte[] writings = new byte[FEWEST];
    private int size;

    private int source = -1;
    private final Map<Integer, Integer> pairOfTarget = new HashMap<>();

    /// @param lexicon closed
    Candidates(Lexicon lexicon, StatedLinks links) {
        this.lexicon = lexicon;
        this.recognizer = new Recognizer(lexicon);
        this.meanings = new Meanings(links);
    }

    /// Looks through one more text of a term. All texts of a term come one after the other.
    ///
    void add(int term, TextField field, String text) {
        if (term != source) {
            pairOfTarget.clear();
            source = term;
        }
        recognizer.find(text, (name, first, end, breaks) -> sight(text, field, name, first, end, breaks));
    }

    private void sight(String text, TextField field, int name, int first, int end, WordBreaks breaks) {
        Lexicon.Name named = lexicon.name(name);
        String words = text.substring(breaks.start(first), breaks.end(end - 1));
        int meant = meanings.of(named, source, words);
        if (meant < 0) {
            return;
        }
        int target = named.targets().get(meant);
        Writing writing = writing(named.forms().get(meant), words);
        boolean isAnotherWord =
                named.shape().isCaseBound() && (writing == Writing.FIRST_CAPITAL || writing == Writing.OTHER_CAPITALS);
        if (target == source || isAnotherWord) {
            return;
        }
        Integer pair = pairOfTarget.get(target);
        if (pair == null) {
            append(target, name, field, writing);
            firstWords[size - 1] = first;
            before[size - 1] = (short) Surroundings.before(text, breaks, first);
            behind[size - 1] = (short) Surroundings.behind(text, breaks, end - 1);
        } else {
            counts[pair] = (short) Math.min(Short.MAX_VALUE, counts[pair] + 1);
            writings[pair] = (byte) Math.min(writings[pair], writing.distance);
        }
    }

    private void append(int target, int name, TextField field, Writing writing) {
        if (size == sources.length) {
            grow(size * 2);
        }
        pairOfTarget.put(target, size);
        sources[size] = source;
        targets[size] = target;
        names[size] = name;
        counts[size] = 1;
        fields[size] = (byte) field.place();
        writings[size] = (byte) writing.distance;
        size++;
    }

    private void grow(int capacity) {
        sources = Arrays.copyOf(sources, capacity);
        targets = Arrays.copyOf(targets, capacity);
        names = Arrays.copyOf(names, capacity);
        firstWords = Arrays.copyOf(firstWords, capacity);
        before = Arrays.copyOf(before, capacity);
        behind = Arrays.copyOf(behind, capacity);
        counts = Arrays.copyOf(counts, capacity);
        fields = Arrays.copyOf(fields, capacity);
        writings = Arrays.copyOf(writings, capacity);
    }

    private static Writing writing(String form, String words) {
        if (form.equals(words)) {
            return Writing.EXACT;
        }
        if (!form.equalsIgnoreCase(words)) {
            return Writing.INFLECTED;
        }
        return form.regionMatches(1, words, 1, form.length() - 1) ? Writing.FIRST_CAPITAL : Writing.OTHER_CAPITALS;
    }

    int size() {
        return size;
    }

    int source(int pair) {
        return sources[pair];
    }

    int target(int pair) {
        return targets[pair];
    }

    /// The number in the lexicon of the name that stands there first.
    int name(int pair) {
        return names[pair];
    }

    /// The number of the first occurrence's first word in its text, from 0.
    int firstWord(int pair) {
        return firstWords[pair];
    }

    /// The [Surroundings] before the first occurrence.
    int before(int pair) {
        return before[pair];
    }

    /// The [Surroundings] behind it.
    int behind(int pair) {
        return behind[pair];
    }

    /// How often names of the target stand in the texts of the source; at most 32,767.
    int count(int pair) {
        return counts[pair];
    }

    /// The field of the first occurrence.
    TextField field(int pair) {
        return TextField.at(fields[pair]);
    }

    /// Of all occurrences the one that is nearest to the name.
    Writing writing(int pair) {
        return Writing.at(writings[pair]);
    }
}
