package io.termatlas.search;

import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.highlight.Highlighter;
import io.termatlas.search.query.QueryText;
import io.termatlas.search.ranking.Ranker;
import io.termatlas.search.ranking.Ranking;
import io.termatlas.search.ranking.Ranking.Ranked;
import io.termatlas.search.ranking.Reasons;
import io.termatlas.search.store.Snapshot;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Answers one request from one generation.
final class Answering {
    private final Snapshot snapshot;
    private final SearchRequest request;
    private final QueryText text;

    Answering(Snapshot snapshot, SearchRequest request) {
        this.snapshot = snapshot;
        this.request = request;
        this.text = new QueryText(request.text());
    }

    SearchResult result() throws IOException {
        long started = System.nanoTime();
        long from = (long) request.page() * request.size();
        Ranking ranking = new Ranker(snapshot.searcher(), snapshot.language())
                .rank(text, request.category(), from, request.size());
        List<Hit> hits = hits(ranking);
        return new SearchResult(
                request,
                ranking.total(),
                snapshot.ledger().generation(),
                Duration.ofNanos(System.nanoTime() - started),
                hits,
                new TreeMap<>(Map.of("category", ranking.categories())),
                "");
    }

    private List<Hit> hits(Ranking ranking) throws IOException {
        Highlighter highlighter =
                new Highlighter(snapshot.language(), ranking.plan().stems(), NameKey.of(text.text()));
        Reasons reasons = new Reasons(snapshot.searcher(), ranking.plan());
        List<Hit> hits = new ArrayList<>();
        for (Ranked ranked : ranking.page()) {
            StatedTerm stated = snapshot.terms().at(ranked.document());
            List<String> why = request.explain() ? reasons.of(ranked.document()) : List.of();
            hits.add(hit(stated, ranked.score(), highlighter, why));
        }
        return hits;
    }

    private Hit hit(StatedTerm stated, double score, Highlighter highlighter, List<String> why) {
        Term term = stated.term();
        return new Hit(
                HitKind.TERM,
                term.slug(),
                term.name(),
                snapshot.ledger().glossary().urlOf(stated.origin()),
                term.category(),
                term.shortDefinition(),
                score,
                highlight(term, highlighter),
                related(term),
                why);
    }

    private static SortedMap<String, String> highlight(Term term, Highlighter highlighter) {
        SortedMap<String, String> html = new TreeMap<>();
        html.put("term", highlighter.name(term.name()));
        if (!term.shortDefinition().isEmpty()) {
            html.put("shortDefinition", highlighter.text(term.shortDefinition()));
        }
        highlighter.snippet(term.explanation()).ifPresent(snippet -> html.put("explanation", snippet));
        return html;
    }

    private static List<RelatedTerm> related(Term term) {
        Set<Slug> seen = new HashSet<>(Set.of(term.slug()));
        return term.relatedTerms().stream()
                .filter(related -> seen.add(related.slug()))
                .toList();
    }
}
