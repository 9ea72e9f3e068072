package io.termatlas.search.answer;

import io.termatlas.search.Suggestion;
import io.termatlas.search.query.QueryText;
import io.termatlas.search.synonym.Synonyms;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Remembers what one generation suggests for one and two characters. There are few such texts, every user types one,
/// and they have the most hits, so each costs more than all that the user types after it.
///
/// Holds at most a thousand lists of suggestions. Thread safe: two threads may work one out at the same time.
public final class SuggestionCache {
    private static final int LONGEST = 2;
    private static final int MOST = 1_000;

    private final IndexView index;
    private final ConcurrentMap<Asked, List<Suggestion>> known = new ConcurrentHashMap<>();

    /// @param index of the generation
    public SuggestionCache(IndexView index) {
        this.index = index;
    }

    private record Asked(String text, int size, Synonyms synonyms) {}

    /// The same as [Suggesting#suggestions], for a text of any length.
    public List<Suggestion> suggestions(QueryText text, int size, Synonyms synonyms) throws IOException {
        Suggesting suggesting = new Suggesting(index, text, synonyms);
        if (text.text().length() > LONGEST) {
            return suggesting.suggestions(size);
        }
        Asked asked = new Asked(text.text(), size, synonyms);
        List<Suggestion> before = known.get(asked);
        if (before != null) {
            return before;
        }
        List<Suggestion> suggestions = List.copyOf(suggesting.suggestions(size));
        if (known.size() < MOST) {
            known.put(asked, suggestions);
        }
        return suggestions;
    }
}
