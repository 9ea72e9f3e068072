package io.termatlas.graph;

import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.TermsInOrder;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What follows from all terms of a glossary together: how many name each of them, and which of those that are
/// named are not published. Some 150 bytes a term.
final class ExpectedTerms {
    private final Map<Slug, Named> named = new HashMap<>();

    /// One slug.
    private static final class Named {
        private int count;
        private boolean published;

        /// As the first who names it does; of one that is published, which needs none, it is not kept.
        private @Nullable String name;
    }

    /// A term that others name and that is not published.
    record Missing(Slug slug, String name) {}

    static ExpectedTerms of(TermsInOrder terms) {
        ExpectedTerms expected = new ExpectedTerms();
        terms.forEach(expected::add);
        return expected;
    }

    private void add(StatedTerm stated) {
        Named own = at(stated.slug());
        own.published = true;
        own.name = null;
        Set<Slug> seen = new HashSet<>();
        seen.add(stated.slug());
        for (RelatedTerm related : stated.term().relatedTerms()) {
            if (seen.add(related.slug())) {
                Named target = at(related.slug());
                target.count++;
                if (!target.published && target.name == null) {
                    target.name = related.name();
                }
            }
        }
    }

    private Named at(Slug slug) {
        return named.computeIfAbsent(slug, absent -> new Named());
    }

    int degreeIn(Slug slug) {
        Named term = named.get(slug);
        return term == null ? 0 : term.count;
    }

    /// In the order of their slugs, each named as the first who names it does.
    Deque<Missing> missing() {
        Deque<Missing> missing = new ArrayDeque<>();
        named.entrySet().stream()
                .filter(entry -> !entry.getValue().published)
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(entry ->
                        missing.add(new Missing(entry.getKey(), Objects.requireNonNull(entry.getValue().name))));
        return missing;
    }
}
