package io.termatlas.search.analysis;

import org.jspecify.annotations.Nullable;

/// Lucene's dictionaries of languages that put no spaces between words. Each weighs some megabytes and is a jar of its
/// own, which may be left out: then ICU finds the words, or each character is one.
enum Dictionary {
    KUROMOJI("ja", "lucene-analysis-kuromoji", "org.apache.lucene.analysis.ja.JapaneseTokenizer"),
    NORI("ko", "lucene-analysis-nori", "org.apache.lucene.analysis.ko.KoreanTokenizer"),
    SMARTCN("zh", "lucene-analysis-smartcn", "org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer");

    private final String language;
    private final String jar;
    private final boolean there;

    Dictionary(String language, String jar, String tokenizer) {
        this.language = language;
        this.jar = jar;
        this.there = isThere(tokenizer);
    }

    /// @param language ISO 639
    static @Nullable Dictionary of(String language) {
        for (Dictionary each : values()) {
            if (each.language.equals(language)) {
                return each;
            }
        }
        return null;
    }

    boolean isThere() {
        return there;
    }

    /// The jar's name without its version.
    String jar() {
        return jar;
    }

    private static boolean isThere(String tokenizer) {
        try {
            Class.forName(tokenizer, false, Dictionary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
