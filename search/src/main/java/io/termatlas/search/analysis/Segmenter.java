package io.termatlas.search.analysis;

import io.termatlas.search.analysis.Words.Word;
import java.util.List;

/// Makes out the words of a script that puts no spaces between them.
public interface Segmenter {
    /// Without knowledge of any language: every character is a word.
    Segmenter CHARACTERS = new Segmenter() {
        @Override
        public boolean takes(int character) {
            return Characters.standsAlone(character);
        }

        @Override
        public void segment(String run, int offset, List<Word> words) {
            for (int at = 0; at < run.length(); ) {
                int end = at + Character.charCount(run.codePointAt(at));
                words.add(new Word(List.of(Folding.fold(run.substring(at, end))), offset + at, offset + end));
                at = end;
            }
        }
    };

    /// Whether the character stands in runs that are to be segmented.
    boolean takes(int character);

    /// Adds the words of a run.
    ///
    /// @param offset where the run begins in its text
    void segment(String run, int offset, List<Word> words);
}
