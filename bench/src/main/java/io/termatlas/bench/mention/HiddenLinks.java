package io.termatlas.bench.mention;

import io.termatlas.model.Origin;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// A glossary of which only some of the links are shown as related terms.
///
/// @param terms  with the links that are shown, sorted by slug
/// @param links  all, between terms of the glossary
/// @param shown  those that are related terms
record HiddenLinks(List<StatedTerm> terms, Set<Link> links, Set<Link> shown) {
    HiddenLinks {
        terms = List.copyOf(terms);
        links = Set.copyOf(links);
        shown = Set.copyOf(shown);
    }

    /// @param share of the links that are shown, from 0 to 1
    /// @param seed  the same one shows the same links
    static HiddenLinks of(Collection<Term> glossary, double share, long seed) {
        Random random = new Random(seed);
        Set<Slug> slugs = glossary.stream().map(Term::slug).collect(Collectors.toSet());
        Set<Link> links = new HashSet<>();
        Set<Link> shown = new HashSet<>();
        List<StatedTerm> terms = new ArrayList<>();
        for (Term term : glossary.stream()
                .sorted(Comparator.comparing(term -> term.slug().value()))
                .toList()) {
            List<RelatedTerm> related = new ArrayList<>();
            for (RelatedTerm other : term.relatedTerms()) {
                Link link = new Link(term.slug(), other.slug());
                if (slugs.contains(other.slug()) && links.add(link) && random.nextDouble() < share) {
                    shown.add(link);
                    related.add(other);
                }
            }
            terms.add(StatedTerm.of(with(term, related), new Origin(term.slug().value())));
        }
        return new HiddenLinks(terms, links, shown);
    }

    private static Term with(Term term, List<RelatedTerm> related) {
        return new Term(
                term.key(),
                term.name(),
                term.shortDefinition(),
                term.seoTitle(),
                term.seoDescription(),
                term.explanation(),
                term.category(),
                term.url(),
                term.aliases(),
                related,
                term.faq());
    }

    Accuracy all(Set<Link> found) {
        return Accuracy.of(found, links);
    }

    /// Of the links that are not shown.
    Accuracy hidden(Set<Link> found) {
        return Accuracy.of(withoutShown(found), withoutShown(links));
    }

    private Set<Link> withoutShown(Set<Link> from) {
        return from.stream().filter(link -> !shown.contains(link)).collect(Collectors.toSet());
    }
}
