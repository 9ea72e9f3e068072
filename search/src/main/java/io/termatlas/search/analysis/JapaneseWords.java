package io.termatlas.search.analysis;

import java.util.Set;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;

/// What Kuromoji knows. Loaded only where its jar is there.
final class JapaneseWords {
    private JapaneseWords() {}

    static Segmenter segmenter() {
        return new LuceneSegmenter(
                new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH),
                words -> new JapaneseKatakanaStemFilter(new JapanesePartOfSpeechStopFilter(
                        new JapaneseBaseFormFilter(words), JapaneseAnalyzer.getDefaultStopTags())));
    }

    static Set<String> weak() {
        return SpacedLanguages.stops(JapaneseAnalyzer::getDefaultStopSet).get();
    }
}
