package io.termatlas.search.entry;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// What an index holds of a question of a term's FAQ, which is a hit of its own.
///
/// @param key   of the question
/// @param words its stems
public record FaqEntry(String key, Set<String> words) {
    public FaqEntry {
        words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    }

    /// Of the key; among questions of equal score the shorter one comes first.
    public int length() {
        return key.length();
    }
}
