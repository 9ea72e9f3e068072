package io.termatlas.search.analysis;

import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;

/// What Nori knows. Loaded only where its jar is there.
final class KoreanWords {
    private KoreanWords() {}

    static Segmenter segmenter() {
        return new LuceneSegmenter(
                new KoreanTokenizer(), words -> new KoreanReadingFormFilter(new KoreanPartOfSpeechStopFilter(words)));
    }
}
