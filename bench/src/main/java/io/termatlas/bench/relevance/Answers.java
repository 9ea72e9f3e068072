package io.termatlas.bench.relevance;

/// How many terms a query may fit equally well: those that have all of its words in name or definition.
enum Answers {
    /// Only the one that was meant.
    ONE,
    ANY
}
