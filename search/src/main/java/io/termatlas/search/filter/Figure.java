package io.termatlas.search.filter;

/// A number that a term has, to filter by; questions have none.
public enum Figure {
    /// How central the term is among those of its glossary, from 0 to 63.
    RANK,
    /// How many other terms it names as related.
    RELATED_COUNT,
    /// How many questions its FAQ holds.
    QUESTION_COUNT;

    /// Its name in an answer: `rank`, `relatedCount`, `questionCount`.
    public String key() {
        return switch (this) {
            case RANK -> "rank";
            case RELATED_COUNT -> "relatedCount";
            case QUESTION_COUNT -> "questionCount";
        };
    }
}
