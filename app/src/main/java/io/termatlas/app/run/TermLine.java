package io.termatlas.app.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.termatlas.model.Mention;
import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Relation;
import io.termatlas.model.Term;
import java.util.List;

/// A term in the canonical dump: its content without time and origin, so that equal content gives equal bytes.
///
/// @param url      that the site says itself; left out where it says none
/// @param mentions the terms that its texts speak of, derived from all terms of the glossary; sorted by slug
public record TermLine(
        String glossary,
        String slug,
        String term,
        String shortDefinition,
        String seoTitle,
        String seoDescription,
        String explanation,
        String category,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String url,
        List<String> aliases,
        List<Related> relatedTerms,
        List<Asked> faq,
        List<Mentioned> mentions) {

    public static TermLine of(Term term, List<Mention> mentions) {
        return new TermLine(
                term.key().glossary().value(),
                term.slug().value(),
                term.name(),
                term.shortDefinition(),
                term.seoTitle(),
                term.seoDescription(),
                term.explanation(),
                term.category(),
                term.url().value(),
                term.aliases(),
                term.relatedTerms().stream().map(Related::of).toList(),
                term.faq().stream().map(Asked::of).toList(),
                mentions.stream().map(Mentioned::of).toList());
    }

    /// A related term as published, repetitions and all.
    ///
    /// @param relation left out where it is `related`, as nearly everywhere
    public record Related(
            String slug,
            String name,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String relation) {
        static Related of(RelatedTerm related) {
            Relation relation = related.relation();
            return new Related(
                    related.slug().value(), related.name(), relation == Relation.RELATED ? "" : relation.text());
        }
    }

    public record Asked(String question, String answer) {
        static Asked of(Question question) {
            return new Asked(question.text(), question.answer());
        }
    }

    /// @param probability that the name by which the term is mentioned means it, in steps of 0.01
    public record Mentioned(String slug, int count, double probability) {
        static Mentioned of(Mention mention) {
            return new Mentioned(mention.target().value(), mention.count(), mention.percent() / 100.0);
        }
    }
}
