package io.termatlas.ingest.run;

import io.termatlas.model.Origin;
import io.termatlas.model.PathForm;
import io.termatlas.model.Slug;
import io.termatlas.model.store.StoredTerm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;

/// The pages, and the statements in them, that could not be read: what they stated before still counts. Any number of
/// threads may add to them.
final class UnreadPages {
    private final Map<String, UnreadPage> pages = new ConcurrentHashMap<>();
    private final Map<UnreadTerm, Integer> terms = new ConcurrentHashMap<>();

    /// A page that could not be read, or not all of it.
    ///
    /// @param route  of the page
    /// @param stated the terms that it states all the same
    private record UnreadPage(String route, int source, Set<Slug> stated) {
        UnreadPage and(UnreadPage other) {
            if (source != other.source) {
                return source > other.source ? this : other;
            }
            Set<Slug> both = new HashSet<>(stated);
            both.retainAll(other.stated);
            return new UnreadPage(route, source, both);
        }

        boolean mayHaveStated(Slug slug) {
            return !stated.contains(slug);
        }
    }

    /// A term of which a page has a statement that cannot be taken.
    private record UnreadTerm(Slug slug, String page) {}

    /// @param stated the terms that the page states all the same
    void addPage(Origin origin, int source, Set<Slug> stated) {
        pages.merge(StoredPages.page(origin), new UnreadPage(origin.route(), source, stated), UnreadPage::and);
    }

    void addTerm(Slug slug, Origin origin, int source) {
        terms.merge(new UnreadTerm(slug, StoredPages.page(origin)), source, Math::max);
    }

    void addAll(UnreadPages other) {
        other.pages.forEach((page, unread) -> pages.merge(page, unread, UnreadPage::and));
        other.terms.forEach((term, source) -> terms.merge(term, source, Math::max));
    }

    /// Visits the stored statements that still count, with the source that each counts as said by. A term's own page
    /// may have stated what is stored from another one: that counts as said before all sources.
    void forEachFormer(KnownTerms before, int beforeAllSources, ObjIntConsumer<StoredTerm> visitor) {
        terms.forEach((term, source) -> before.find(term.slug()).ifPresent(stored -> {
            boolean isItsPage = StoredPages.page(stored.origin()).equals(term.page());
            visitor.accept(stored, isItsPage ? source : beforeAllSources);
        }));
        if (!pages.isEmpty()) {
            forEachOfPages(before, beforeAllSources, visitor);
        }
    }

    private void forEachOfPages(KnownTerms before, int beforeAllSources, ObjIntConsumer<StoredTerm> visitor) {
        Map<String, UnreadPage> ownPages = new HashMap<>();
        pages.values()
                .forEach(unread -> ownPages.merge(StoredPages.lastSegment(unread.route()), unread, UnreadPage::and));
        before.forEach(stored -> {
            UnreadPage from = pages.get(StoredPages.page(stored.origin()));
            UnreadPage own = ownPages.get(PathForm.of(stored.slug().value()));
            if (from != null && from.mayHaveStated(stored.slug())) {
                visitor.accept(stored, from.source());
            } else if (from == null && own != null && own.mayHaveStated(stored.slug())) {
                visitor.accept(stored, beforeAllSources);
            }
        });
    }
}
