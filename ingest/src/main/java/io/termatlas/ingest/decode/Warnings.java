package io.termatlas.ingest.decode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Collects the warnings of one payload: equal ones are counted, and their number is limited.
final class Warnings {
    private static final int MOST = 100;

    private final SequencedMap<String, Integer> counts = new LinkedHashMap<>(0);
    private int others;

    void add(String sentence) {
        if (counts.containsKey(sentence) || counts.size() < MOST) {
            counts.merge(sentence, 1, Integer::sum);
        } else {
            others++;
        }
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        counts.forEach((sentence, count) -> sentences.add(count == 1 ? sentence : sentence + " (" + count + " times)"));
        if (others > 0) {
            sentences.add("and " + others + " more warnings");
        }
        return sentences;
    }
}
