package io.termatlas.search.query;

import java.util.List;

/// A word of the query.
///
/// @param typed as it was typed, folded
/// @param meant the same or, where it seems to be a typo, the most frequent word near it
/// @param forms the words of the index that count as this one: its stems, or those of all words near it
/// @param share how much of the query's meaning it carries in any form, by its rarity; in a query 1 at most
/// @param literalShare the same for the very form that was typed, which is rarer
public record QueryWord(String typed, String meant, List<String> forms, double share, double literalShare) {
    public QueryWord {
        forms = List.copyOf(forms);
    }

    /// How much of the query's meaning it carries; those of a query add up to 1 unless one was corrected.
    public double weight() {
        return Math.max(share, literalShare);
    }

    static List<String> forms(List<QueryWord> words) {
        return words.stream().flatMap(word -> word.forms().stream()).toList();
    }
}
