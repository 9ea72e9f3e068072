package io.termatlas.search.analysis;

import io.termatlas.search.analysis.Words.Word;
import java.util.List;

/// Finds the words of a script that puts no spaces between them.
interface Segmenter {
    /// Without knowledge of any language: every character is a word.
    Segmenter CHARACTERS = (run, offset, words) -> {
        for (int at = 0; at < run.length(); ) {
            int end = at + Character.charCount(run.codePointAt(at));
            words.add(new Word(List.of(Folding.fold(run.substring(at, end))), offset + at, offset + end));
            at = end;
        }
    };

    /// The run in the characters that the words are in, of the same length.
    default String usual(String run) {
        return run;
    }

    /// Adds the words of a run.
    ///
    /// @param offset where the run begins in its text
    void segment(String run, int offset, List<Word> words);
}
