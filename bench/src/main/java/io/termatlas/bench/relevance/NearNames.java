package io.termatlas.bench.relevance;

import io.termatlas.model.Term;
import io.termatlas.model.text.EditDistance;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The keys of all names of a glossary, and which of them a typed text is near.
final class NearNames {
    private final NavigableSet<String> keys = new TreeSet<>();

    NearNames(Collection<Term> terms) {
        terms.forEach(term -> keys.addAll(Names.keys(term)));
    }

    boolean contains(String text) {
        return keys.contains(Keys.of(text));
    }

    boolean anyBeginsLike(String text) {
        String key = Keys.of(text);
        return !keys.subSet(key, key + Character.MAX_VALUE).isEmpty();
    }

    /// Whether the text is another than the name, at most so many edits away, and no other name is as near.
    boolean isNearest(String name, String typed, int mostEdits) {
        String key = Keys.of(name);
        EditDistance distance = new EditDistance(Keys.of(typed));
        int most = Math.min(mostEdits, key.length() - 1);
        int edits = distance.to(key, most);
        return edits > 0
                && edits <= most
                && keys.stream()
                        .filter(other -> !other.equals(key))
                        .noneMatch(other -> distance.to(other, edits) <= edits);
    }
}
