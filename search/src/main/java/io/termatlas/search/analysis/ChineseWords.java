package io.termatlas.search.analysis;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;

/// What SmartCN knows. Loaded only where its jar is there.
final class ChineseWords {
    private ChineseWords() {}

    static Segmenter segmenter() {
        return new LuceneSegmenter(new HMMChineseTokenizer(), UnaryOperator.identity(), HanVariants::simplified);
    }

    static Set<String> weak() {
        return SpacedLanguages.stops(SmartChineseAnalyzer::getDefaultStopSet).get();
    }
}
