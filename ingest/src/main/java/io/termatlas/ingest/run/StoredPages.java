package io.termatlas.ingest.run;

import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.model.Origin;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.StoredTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which page each stored statement is from. For any number of threads.
final class StoredPages {
    private final KnownTerms before;
    private @Nullable Map<String, List<Slug>> elsewhere;

    StoredPages(KnownTerms before) {
        this.before = before;
    }

    /// The route, where the path is called like a page's payload: which file of a page a source gives out may differ
    /// from run to run, and shows only when it can be read.
    static String page(Origin origin) {
        return PayloadKind.of(origin.path()) == PayloadKind.UNNAMED ? origin.path() : origin.route();
    }

    static String lastSegment(String route) {
        return route.substring(route.lastIndexOf('/') + 1);
    }

    /// The terms whose stored statement is this page's. Of its own page's term no list is kept.
    Set<Slug> from(Origin origin) {
        String page = page(origin);
        Set<Slug> stored = new HashSet<>(elsewhere().getOrDefault(page, List.of()));
        ownSlug(origin)
                .flatMap(before::find)
                .filter(own -> page(own.origin()).equals(page))
                .map(StoredTerm::slug)
                .ifPresent(stored::add);
        return stored;
    }

    /// Where the term's stored statement is from, when that is another page than this statement's.
    Optional<Origin> otherThan(StatedTerm stated) {
        return before.find(stated.slug())
                .map(StoredTerm::origin)
                .filter(origin -> !page(origin).equals(page(stated.origin())));
    }

    /// By page, the terms whose stored statement is from another page than their own. Eight bytes each, made
    /// when first asked for.
    private synchronized Map<String, List<Slug>> elsewhere() {
        Map<String, List<Slug>> found = elsewhere;
        if (found == null) {
            Map<String, List<Slug>> pages = new HashMap<>();
            before.forEach(stored -> {
                if (!lastSegment(stored.origin().route()).equals(stored.slug().value())) {
                    pages.computeIfAbsent(page(stored.origin()), page -> new ArrayList<>())
                            .add(stored.slug());
                }
            });
            found = pages;
            elsewhere = pages;
        }
        return found;
    }

    private static Optional<Slug> ownSlug(Origin origin) {
        try {
            return Optional.of(Slug.of(lastSegment(origin.route())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
