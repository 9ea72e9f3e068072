package io.termatlas.search.analysis;

/// The tools of one analysis, for one thread at a time. Making them costs much more than using them.
record Analysis(Stemmer stemmer, Segmenter segmenter) {}
