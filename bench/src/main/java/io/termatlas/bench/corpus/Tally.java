package io.termatlas.bench.corpus;

import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import java.util.HashSet;
import java.util.Set;

/// What a corpus holds so far: the numbers that an ingestion of it should come to. Holds every slug it has met.
final class Tally {
    private final Set<Slug> published = new HashSet<>();
    private final Set<Slug> named = new HashSet<>();
    private long relations;
    private long questions;
    private long bytes;

    void addTerm(Term term) {
        published.add(term.slug());
        term.relatedTerms().stream().map(RelatedTerm::slug).forEach(named::add);
        relations += term.relatedTerms().size();
        questions += term.faq().size();
    }

    void addBytes(int more) {
        bytes += more;
    }

    int terms() {
        return published.size();
    }

    /// Each from one term to another, in its direction.
    long relations() {
        return relations;
    }

    long questions() {
        return questions;
    }

    /// Named by terms, published by no page.
    long missingTerms() {
        return named.stream().filter(slug -> !published.contains(slug)).count();
    }

    /// Of all payloads.
    long bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "%d terms, %d relations, %d missing terms, %d questions, %d bytes of payload"
                .formatted(terms(), relations, missingTerms(), questions, bytes);
    }
}
