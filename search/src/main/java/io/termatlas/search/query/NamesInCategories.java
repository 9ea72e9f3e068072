package io.termatlas.search.query;

import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.analysis.Words.Word;
import io.termatlas.search.query.Clause.NameInCategory;
import io.termatlas.search.query.CompleteNames.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A name and a category, in either order, that make up a query: "attention machine learning". All words of the
/// category
/// are typed, so no other term has more of the query, however many of its words a definition holds.
///
/// Costs two look-ups a word.
record NamesInCategories(Reading reading, Lexicon lexicon) {
    private static final int MOST_WORDS = 12;

    List<Clause> clauses() {
        List<Word> words = reading.plainWords();
        List<Clause> clauses = new ArrayList<>();
        if (words.size() > MOST_WORDS) {
            return clauses;
        }
        CompleteNames names = new CompleteNames(reading, lexicon, words);
        for (int at = 1; at < words.size(); at++) {
            add(names, 0, at, categories(words, at, words.size()), clauses);
            add(names, at, words.size(), categories(words, 0, at), clauses);
        }
        return clauses;
    }

    private List<String> categories(List<Word> words, int begin, int end) {
        return lexicon.categories(NameKey.of(reading.from(words.get(begin), words.get(end - 1))));
    }

    private static void add(CompleteNames names, int begin, int end, List<String> categories, List<Clause> clauses) {
        Optional<Named> name = categories.isEmpty() ? Optional.empty() : names.of(begin, end);
        for (String category : name.isEmpty() ? List.<String>of() : categories) {
            Named named = name.orElseThrow();
            clauses.add(new NameInCategory(named.form(), named.text(), category, ClauseScores.IN_CATEGORY));
        }
    }
}
