package io.termatlas.search.lucene.store;

import io.termatlas.model.Slug;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The terms that a writer has written or removed since its last commit, up to a number beyond which it means all: a
/// large run then costs one pass over the index instead of memory.
///
/// Any number of threads may add.
final class WrittenTerms {
    private static final int REMEMBERED = 10_000;

    private final Set<Slug> slugs = ConcurrentHashMap.newKeySet();
    private volatile boolean everything;

    void add(Slug slug) {
        if (!everything) {
            slugs.add(slug);
            if (slugs.size() > REMEMBERED) {
                addEverything();
            }
        }
    }

    void addEverything() {
        everything = true;
        slugs.clear();
    }

    boolean isEverything() {
        return everything;
    }

    Set<Slug> slugs() {
        return Set.copyOf(slugs);
    }

    void clear() {
        everything = false;
        slugs.clear();
    }
}
