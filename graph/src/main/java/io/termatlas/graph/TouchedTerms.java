package io.termatlas.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The terms at which edges have come or gone in this run, so that their degrees are counted once, at its end.
///
/// Remembers up to a fixed number, beyond which it means all terms: a large run then costs one pass over the
/// glossary instead of memory.
final class TouchedTerms {
    private static final int REMEMBERED = 50_000;
    private static final int FEW = 5_000;

    private final Set<String> slugs = new HashSet<>();
    private boolean everything;

    void add(Collection<String> touched) {
        if (!everything) {
            slugs.addAll(touched);
            if (slugs.size() > REMEMBERED) {
                addEverything();
            }
        }
    }

    void addEverything() {
        everything = true;
        slugs.clear();
    }

    /// Whether one transaction may write to all of them.
    boolean areFew() {
        return !everything && slugs.size() <= FEW;
    }

    boolean isEverything() {
        return everything;
    }

    List<String> inOrder() {
        return slugs.stream().sorted().toList();
    }

    void clear() {
        everything = false;
        slugs.clear();
    }
}
