package io.termatlas.bench.relevance;

import java.util.List;

/// The ways in which people of a language ask for a thing by its name.
///
/// @param questions with a place for the name
/// @param twoNames  with places for two names
record Wordings(List<String> questions, List<String> twoNames) {
    private static final Table TABLE = Table.read("wordings.tsv");

    Wordings {
        questions = List.copyOf(questions);
        twoNames = List.copyOf(twoNames);
    }

    /// None for a language that the table does not have.
    static Wordings of(String language) {
        return new Wordings(of(language, "one"), of(language, "two"));
    }

    private static List<String> of(String language, String names) {
        return TABLE.rows(language).stream()
                .filter(row -> row.getFirst().equals(names))
                .map(List::getLast)
                .toList();
    }
}
