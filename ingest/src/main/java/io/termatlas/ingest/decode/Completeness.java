package io.termatlas.ingest.decode;

import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import java.util.stream.Stream;

/// How much of a term a statement says, where several payloads speak of one.
public final class Completeness {
    private Completeness() {}

    /// Whether this is a listing page's mention, which never overrides a whole term: not at the term's own page,
    /// and without explanation, FAQ and related terms.
    public static boolean isShortForm(StatedTerm stated) {
        return !stated.origin().isOwnRouteOf(stated.slug()) && !isWhole(stated.term());
    }

    /// Whether it says more than a listing page would.
    public static boolean isWhole(Term term) {
        return !term.explanation().isEmpty()
                || !term.faq().isEmpty()
                || !term.relatedTerms().isEmpty();
    }

    /// How many fields say something, beside slug and name.
    public static int fieldCount(Term term) {
        long texts = Stream.of(
                        term.shortDefinition(),
                        term.seoTitle(),
                        term.seoDescription(),
                        term.explanation(),
                        term.category())
                .filter(text -> !text.isEmpty())
                .count();
        long lists = Stream.of(term.aliases(), term.relatedTerms(), term.faq())
                .filter(list -> !list.isEmpty())
                .count();
        return (int) (texts + lists);
    }
}
