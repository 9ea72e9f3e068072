package io.termatlas.app.misses;

import io.termatlas.search.analysis.Hangul;
import io.termatlas.search.analysis.NameKey;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The queries without a hit that were asked in one glossary a moment ago. They do not count yet, because a
/// search box that searches on every key sends every prefix of a query. A query waits while [#settle] is called
/// twice; when a longer query continues it until then, or when it is a prefix that is left while a user deletes
/// a query, it does not count.
///
/// Queries are compared by the letters that were typed for them: "하" and "한ㄱ" begin "한글", see [Hangul].
///
/// Users are not told apart, so a user who continues a query that others sent, too, reduces its count by one.
/// For one thread at a time.
final class Typing {
    private static final int LONGEST = 100;
    private static final int MOST = 1_000;

    /// By their letters.
    private NavigableMap<String, Asked> fresh = new TreeMap<>();

    private NavigableMap<String, Asked> waiting = new TreeMap<>();
    private long notTaken;

    /// @param query as it is kept
    private record Asked(String query, long count) {
        Asked plus(Asked other) {
            return new Asked(query, count + other.count);
        }

        @Nullable
        Asked without() {
            return count == 1 ? null : new Asked(query, count - 1);
        }
    }

    /// A query that has hits.
    void found(String query) {
        dropPrefixOf(Hangul.letters(query));
    }

    /// @param atSpace whether the query ends in a space: after the same query without it, it is no new query
    void missed(String query, boolean atSpace) {
        String letters = Hangul.letters(query);
        dropPrefixOf(letters);
        if (goesOn(fresh, letters) || goesOn(waiting, letters) || (atSpace && isThere(letters))) {
            return;
        }
        if (fresh.size() < MOST || fresh.containsKey(letters)) {
            fresh.merge(letters, new Asked(query, 1), Asked::plus);
        } else {
            notTaken++;
        }
    }

    /// Returns the queries that have waited long enough and may be kept.
    Misses settle() {
        SortedMap<String, Long> settled = new TreeMap<>();
        waiting.values().forEach(asked -> {
            if (QueryWording.mayBeKept(asked.query)) {
                settled.merge(NameKey.cut(asked.query, LONGEST).strip(), asked.count, Long::sum);
            }
        });
        Misses misses = new Misses(settled, notTaken);
        waiting = fresh;
        fresh = new TreeMap<>();
        notTaken = 0;
        return misses;
    }

    private void dropPrefixOf(String query) {
        if (fresh.isEmpty() && waiting.isEmpty()) {
            return;
        }
        for (int end = query.length() - 1; end > 0; end--) {
            String prefix = query.substring(0, end);
            if (isThere(prefix)) {
                NavigableMap<String, Asked> queries = fresh.containsKey(prefix) ? fresh : waiting;
                queries.computeIfPresent(prefix, (same, asked) -> asked.without());
                return;
            }
        }
    }

    private boolean isThere(String query) {
        return fresh.containsKey(query) || waiting.containsKey(query);
    }

    private static boolean goesOn(NavigableMap<String, Asked> queries, String query) {
        return queries.tailMap(query, false).keySet().stream().limit(1).anyMatch(longer -> longer.startsWith(query));
    }
}
