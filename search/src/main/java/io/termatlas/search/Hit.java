package io.termatlas.search;

import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.search.filter.HitKind;
import io.termatlas.search.highlight.MarkedText;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// One answer to a query.
///
/// @param url         absolute where the glossary's base URL is known, else the route within the site
/// @param score       comparable within one result only; 0 where the query was empty
/// @param highlight   texts by field: `term` always, `shortDefinition` where there is one, `explanation` as a snippet
/// where it matches; of a question `term`, `question` and `answer`
/// @param related     in the page's order, each once, the term itself left out
/// @param explanation why this is a hit, a sentence a reason; empty unless asked for
public record Hit(
        HitKind kind,
        Slug slug,
        String term,
        String url,
        String category,
        String shortDefinition,
        double score,
        SortedMap<String, MarkedText> highlight,
        List<RelatedTerm> related,
        List<String> explanation) {

    public Hit {
        highlight = Collections.unmodifiableSortedMap(new TreeMap<>(highlight));
        related = List.copyOf(related);
        explanation = List.copyOf(explanation);
    }
}
