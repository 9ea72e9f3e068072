package io.termatlas.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.termatlas.model.RelatedTerm;
import io.termatlas.search.Hit;
import io.termatlas.search.SearchResult;
import io.termatlas.search.highlight.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/// One page of hits.
///
/// @param guess whether the hits are only what may have been meant, as nothing was found as it was typed; left out
/// when not
/// @param didYouMean another way to put the query that has more to show; left out when there is none
public record SearchBody(
        String query,
        long total,
        int page,
        int size,
        long tookMillis,
        long generation,
        List<HitBody> hits,
        SortedMap<String, SortedMap<String, Long>> facets,
        @JsonInclude(Include.NON_EMPTY) String didYouMean,
        @JsonInclude(Include.NON_DEFAULT) boolean guess) {

    static SearchBody of(SearchResult result) {
        return new SearchBody(
                result.request().text(),
                result.total(),
                result.request().page(),
                result.request().size(),
                result.took().toMillis(),
                result.generation(),
                result.hits().stream().map(HitBody::of).toList(),
                result.facets(),
                result.didYouMean(),
                result.guess());
    }

    /// The same with more hits behind the others.
    public SearchBody with(List<HitBody> more) {
        List<HitBody> all = new ArrayList<>(hits);
        all.addAll(more);
        return new SearchBody(query, total, page, size, tookMillis, generation, all, facets, didYouMean, guess);
    }

    /// What the same search answers at any time, as long as the generation is the same.
    public SearchBody withoutTime() {
        return new SearchBody(query, total, page, size, 0, generation, hits, facets, didYouMean, guess);
    }

    /// @param highlight   field to text; in JSON, HTML that is safe as it stands, see [MarkedHtml]
    /// @param explanation sentences that say why this is a hit; left out unless asked for
    public record HitBody(
            String kind,
            String slug,
            String term,
            String url,
            String category,
            String shortDefinition,
            double score,
            SortedMap<String, MarkedText> highlight,
            List<RelatedBody> related,
            @JsonInclude(Include.NON_EMPTY) List<String> explanation) {

        static HitBody of(Hit hit) {
            return new HitBody(
                    hit.kind().name().toLowerCase(Locale.ROOT),
                    hit.slug().value(),
                    hit.term(),
                    hit.url(),
                    hit.category(),
                    hit.shortDefinition(),
                    hit.score(),
                    hit.highlight(),
                    hit.related().stream().map(RelatedBody::of).toList(),
                    hit.explanation());
        }
    }

    public record RelatedBody(String slug, String term) {
        static RelatedBody of(RelatedTerm related) {
            return new RelatedBody(related.slug().value(), related.name());
        }
    }
}
