package io.termatlas.search.entry;

import io.termatlas.model.Term;
import io.termatlas.search.analysis.Language;
import io.termatlas.search.analysis.WordForm;
import io.termatlas.search.analysis.Words;
import io.termatlas.search.analysis.Words.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How prominently each stem stands in a term: worked out once, when the term is written, so that a query reads one
/// list of documents a word, not one a word and field.
///
/// It is BM25F (Robertson and Zaragoza 2009, 3.6) without the rarity of the word, which is its share in the query
/// (see [io.termatlas.search.query.QueryWord#share]), and with fixed lengths to compare with, so that it depends on
/// nothing but the term: between 0 and 1. Counts are added up over the fields by their weights before they
/// saturate: a text that says again what another has said adds little.
public final class Prominence {
    /// Before a word as it stands, which is held beside its stem.
    public static final char EXACT = '=';
    /// The steps between nothing and everything.
    public static final int MOST = 255;
    /// As BM25 is used most.
    private static final float SATURATION = 1.2f;
    private static final float LENGTH = 0.75f;

    private Prominence() {}

    /// By stem and by word, from 1 to [#MOST].
    public static Map<String, Integer> of(Term term, Language language) {
        Map<String, Float> sums = new HashMap<>();
        for (WordField field : WordField.values()) {
            String text = field.textOf(term);
            if (!text.isBlank()) {
                add(field, text, Words.indexed(language, text), sums);
            }
        }
        Map<String, Integer> prominence = new HashMap<>();
        sums.forEach((word, sum) -> prominence.put(word, steps(sum)));
        return prominence;
    }

    private static int steps(float sum) {
        return Math.clamp(Math.round(MOST * sum / (SATURATION + sum)), 1, MOST);
    }

    private static void add(WordField field, String text, List<Word> words, Map<String, Float> sums) {
        Map<String, Integer> counts = new HashMap<>();
        for (Word word : words) {
            word.forms().forEach(form -> counts.merge(form, 1, Integer::sum));
            counts.merge(EXACT + WordForm.folded(text.substring(word.start(), word.end())), 1, Integer::sum);
        }
        float length = 1 - LENGTH + LENGTH * words.size() / field.usualLength();
        counts.forEach((word, count) -> sums.merge(word, field.weight() * count / length, Float::sum));
    }
}
