package io.termatlas.app.answer;

import io.termatlas.model.Glossary;
import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.search.SearchIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A whole term with its related terms, both ways.
///
/// @param relatedTerms as published and in that order; a repeated slug stands once, under its first name
/// @param relatedFrom  the published terms that name this one, sorted by slug
/// @param rank         how central the term is, from 0 to 63
/// @param community    the slug of the most central term of those that hang together with it; null where it stands
///   alone, and where the graph does not say it
public record TermBody(
        String slug,
        String term,
        String shortDefinition,
        String seoTitle,
        String seoDescription,
        String explanation,
        String category,
        String url,
        String glossary,
        String fingerprint,
        List<QuestionBody> faq,
        List<RelatedBody> relatedTerms,
        List<RelatedFromBody> relatedFrom,
        List<String> aliases,
        int rank,
        @Nullable String community) {

    /// @param community as the graph says; null where it does not
    static TermBody of(StatedTerm stated, SearchIndex index, @Nullable String community) {
        Term term = stated.term();
        Glossary glossary = index.ledger().glossary();
        return new TermBody(
                term.slug().value(),
                term.name(),
                term.shortDefinition(),
                term.seoTitle(),
                term.seoDescription(),
                term.explanation(),
                term.category(),
                glossary.urlOf(stated),
                glossary.id().value(),
                stated.fingerprint().toString(),
                term.faq().stream().map(QuestionBody::of).toList(),
                relatedTerms(term, index),
                index.relatedFrom(term.slug()).stream().map(RelatedFromBody::of).toList(),
                term.aliases(),
                index.derived(term.slug()).rank(),
                community);
    }

    private static List<RelatedBody> relatedTerms(Term term, SearchIndex index) {
        Map<String, RelatedBody> bySlug = new LinkedHashMap<>();
        for (RelatedTerm related : term.relatedTerms()) {
            String slug = related.slug().value();
            bySlug.computeIfAbsent(
                    slug,
                    s -> new RelatedBody(
                            s, related.name(), related.relation().text(), !index.isPublished(related.slug())));
        }
        return List.copyOf(bySlug.values());
    }

    public record QuestionBody(String question, String answer) {
        static QuestionBody of(Question question) {
            return new QuestionBody(question.text(), question.answer());
        }
    }

    /// @param relation `related`, `broader`, `narrower` or `see`: that of this one to the term
    /// @param missing  whether it is not published
    public record RelatedBody(String slug, String name, String relation, boolean missing) {}

    /// @param relation that of this one to the term: `narrower` where it names the term as broader
    public record RelatedFromBody(String slug, String name, String relation) {
        static RelatedFromBody of(RelatedTerm related) {
            return new RelatedFromBody(
                    related.slug().value(), related.name(), related.relation().text());
        }
    }
}
