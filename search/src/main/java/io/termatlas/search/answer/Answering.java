package io.termatlas.search.answer;

import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.Hit;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import io.termatlas.search.analysis.NameKey;
import io.termatlas.search.answer.Ranking.Ranked;
import io.termatlas.search.filter.Facet;
import io.termatlas.search.filter.HitKind;
import io.termatlas.search.highlight.Highlighter;
import io.termatlas.search.highlight.MarkedText;
import io.termatlas.search.query.Clause.NameNearly;
import io.termatlas.search.query.Plan;
import io.termatlas.search.query.QueryText;
import io.termatlas.search.synonym.Synonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Answers one request from one generation.
public final class Answering {
    private final IndexView index;
    private final Ledger ledger;
    private final SearchRequest request;
    private final QueryText text;
    private final Synonyms synonyms;

    /// @param ledger what the generation says of itself
    public Answering(IndexView index, Ledger ledger, SearchRequest request, Synonyms synonyms) {
        this.index = index;
        this.ledger = ledger;
        this.request = request;
        this.synonyms = synonyms;
        this.text = new QueryText(request.text());
    }

    public SearchResult result() throws IOException {
        long started = System.nanoTime();
        Ranking ranking = new PlannedSearch(index, synonyms).rank(text, slice());
        boolean guess = new Certainty(index.language(), ranking.plan().meant(text)).isGuess(ranking);
        List<Hit> hits = hits(ranking, guess);
        return new SearchResult(
                request,
                ranking.total(),
                ledger.generation(),
                Duration.ofNanos(System.nanoTime() - started),
                hits,
                facets(ranking),
                didYouMean(ranking, hits),
                guess);
    }

    private static SortedMap<String, SortedMap<String, Long>> facets(Ranking ranking) {
        SortedMap<String, SortedMap<String, Long>> facets = new TreeMap<>();
        facets.put(Facet.CATEGORY.key(), ranking.categories());
        ranking.figures().forEach((figure, counts) -> {
            SortedMap<String, Long> values = new TreeMap<>();
            counts.forEach((value, count) -> values.put(String.valueOf(value), count));
            facets.put(figure.key(), values);
        });
        return facets;
    }

    private Slice slice() {
        long from = (long) request.page() * request.size();
        return new Slice(
                request.category(), request.filter(), request.scope(), request.figures(), from, request.size());
    }

    private List<Hit> hits(Ranking ranking, boolean guess) {
        Plan plan = ranking.plan();
        Highlighter highlighter = new Highlighter(index.language(), plan.stems(), NameKey.of(plan.meant(text)));
        Reasons reasons = new Reasons(index.language(), plan, guess, this::source);
        List<Hit> hits = new ArrayList<>();
        for (Ranked ranked : ranking.page()) {
            Question question = ranked.question();
            hits.add(
                    question == null
                            ? term(ranked, highlighter, reasons)
                            : question(ranked, question, highlighter, reasons));
        }
        return hits;
    }

    /// The name that was nearly typed, or the query in words that the glossary uses.
    private String didYouMean(Ranking ranking, List<Hit> hits) {
        boolean nearly = ranking.plan().clauses().stream().anyMatch(NameNearly.class::isInstance);
        if (nearly && request.page() == 0 && !hits.isEmpty()) {
            Hit first = hits.getFirst();
            String key = NameKey.of(first.term());
            boolean isNear = ranking.plan().clauses().stream()
                    .anyMatch(clause ->
                            clause instanceof NameNearly near && near.key().equals(key));
            if (isNear) {
                return first.term();
            }
        }
        return hits.isEmpty() ? "" : ranking.plan().corrected();
    }

    private String source(String one, String other) {
        try {
            return index.findClaim(one, other)
                    .map(stated -> stated.term().name())
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Hit term(Ranked ranked, Highlighter highlighter, Reasons reasons) {
        StatedTerm stated = ranked.stated();
        List<String> why = request.explain() ? reasons.of(stated.term()) : List.of();
        return hit(HitKind.TERM, stated, ranked.score(), highlight(stated.term(), highlighter), why);
    }

    private Hit question(Ranked ranked, Question question, Highlighter highlighter, Reasons reasons) {
        StatedTerm stated = ranked.stated();
        SortedMap<String, MarkedText> texts = new TreeMap<>();
        texts.put("term", highlighter.name(stated.term().name()));
        texts.put("question", highlighter.text(question.text()));
        texts.put("answer", highlighter.snippet(question.answer()));
        List<String> why = request.explain() ? reasons.of(question) : List.of();
        return hit(HitKind.FAQ, stated, ranked.score(), texts, why);
    }

    private Hit hit(
            HitKind kind, StatedTerm stated, double score, SortedMap<String, MarkedText> highlight, List<String> why) {
        Term term = stated.term();
        return new Hit(
                kind,
                term.slug(),
                term.name(),
                ledger.glossary().urlOf(stated),
                term.category(),
                term.shortDefinition(),
                score,
                highlight,
                related(term),
                why);
    }

    private static SortedMap<String, MarkedText> highlight(Term term, Highlighter highlighter) {
        SortedMap<String, MarkedText> texts = new TreeMap<>();
        texts.put("term", highlighter.name(term.name()));
        if (!term.shortDefinition().isEmpty()) {
            texts.put("shortDefinition", highlighter.text(term.shortDefinition()));
        }
        highlighter.matchingSnippet(term.explanation()).ifPresent(snippet -> texts.put("explanation", snippet));
        return texts;
    }

    private static List<RelatedTerm> related(Term term) {
        Set<Slug> seen = new HashSet<>(Set.of(term.slug()));
        return term.relatedTerms().stream()
                .filter(related -> seen.add(related.slug()))
                .toList();
    }
}
