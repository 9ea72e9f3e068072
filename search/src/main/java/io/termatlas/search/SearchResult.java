package io.termatlas.search;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The answer to a query.
///
/// @param total      hits on all pages
/// @param generation the committed generation that was asked
/// @param facets     `category`, then by name the hits that the same query has in it, whatever category was asked
/// for: what a list of filters shows. Terms without a category are counted in none.
/// Beside it the figures that were asked for, by their keys: hits a value, which is written in digits.
/// @param didYouMean a query that may have been meant; empty for none
/// @param guess whether nothing was found that rests on what was typed: the hits are what may have been meant
public record SearchResult(
        SearchRequest request,
        long total,
        long generation,
        Duration took,
        List<Hit> hits,
        SortedMap<String, SortedMap<String, Long>> facets,
        String didYouMean,
        boolean guess) {

    public SearchResult {
        hits = List.copyOf(hits);
        facets = Collections.unmodifiableSortedMap(new TreeMap<>(facets));
    }
}
