package io.termatlas.search.query;

import java.util.List;

/// A word of the query.
///
/// @param typed as it was typed, stemmed
/// @param forms the words of the index that count as this one; the typed one alone, unless it seems to be a slip
/// @param share how much of the query's meaning it carries, by its rarity; the shares of a query add up to 1
public record QueryWord(String typed, List<String> forms, double share) {
    public QueryWord {
        forms = List.copyOf(forms);
    }

    static List<String> forms(List<QueryWord> words) {
        return words.stream().flatMap(word -> word.forms().stream()).toList();
    }
}
