package io.termatlas.search.query;

import io.termatlas.search.analysis.HanVariants;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.analysis.Words.Word;
import io.termatlas.search.entry.NameForm;
import java.util.List;
import java.util.Optional;

/// Tells which runs of a query's words are complete names. Costs some look-ups a run.
///
/// @param words of the query, in order
record CompleteNames(Reading reading, Lexicon lexicon, List<Word> words) {

    /// A run that is a name, another name, one in the other Chinese script, or has the stems of one.
    ///
    /// @param text in the form
    record Named(NameForm form, String text) {}

    /// @param end exclusive
    Optional<Named> of(int begin, int end) {
        String part = reading.from(words.get(begin), words.get(end - 1));
        String key = NameKey.of(part);
        String simplified = HanVariants.isIn(key) ? HanVariants.simplified(key) : "";
        return named(NameForm.NAME, key)
                .or(() -> named(NameForm.ALIAS, key))
                .or(() -> named(NameForm.SPELLING, simplified))
                .or(() -> named(NameForm.STEMS, reading.stems(part)));
    }

    private Optional<Named> named(NameForm form, String text) {
        return !text.isEmpty() && lexicon.isName(form, text) ? Optional.of(new Named(form, text)) : Optional.empty();
    }
}
