package io.termatlas.app.misses;

import io.termatlas.search.analysis.NameKey;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// The queries without a hit that were asked in one glossary a moment ago. They do not count yet, because a
/// search box that searches on every key sends every prefix of a query. A query waits while [#settle] is called
/// twice; when a longer query continues it until then, or when it is a prefix that is left while a user deletes
/// a query, it does not count.
///
/// Users are not told apart, so a user who continues a query that others sent, too, reduces its count by one.
/// For one thread at a time.
final class Typing {
    private static final int LONGEST = 100;
    private static final int MOST = 1_000;

    private NavigableMap<String, Long> fresh = new TreeMap<>();
    private NavigableMap<String, Long> waiting = new TreeMap<>();
    private long notTaken;

    /// A query that has hits.
    void found(String query) {
        dropPrefixOf(query);
    }

    /// @param atSpace whether the query ends in a space: after the same query without it, it is no new query
    void missed(String query, boolean atSpace) {
        dropPrefixOf(query);
        if (goesOn(fresh, query) || goesOn(waiting, query) || (atSpace && isThere(query))) {
            return;
        }
        if (fresh.size() < MOST || fresh.containsKey(query)) {
            fresh.merge(query, 1L, Long::sum);
        } else {
            notTaken++;
        }
    }

    /// Returns the queries that have waited long enough and may be kept.
    Misses settle() {
        SortedMap<String, Long> settled = new TreeMap<>();
        waiting.forEach((query, count) -> {
            if (QueryWording.mayBeKept(query)) {
                settled.merge(NameKey.cut(query, LONGEST).strip(), count, Long::sum);
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
                NavigableMap<String, Long> queries = fresh.containsKey(prefix) ? fresh : waiting;
                queries.computeIfPresent(prefix, (same, count) -> count == 1 ? null : count - 1);
                return;
            }
        }
    }

    private boolean isThere(String query) {
        return fresh.containsKey(query) || waiting.containsKey(query);
    }

    private static boolean goesOn(NavigableMap<String, Long> queries, String query) {
        return queries.tailMap(query, false).keySet().stream().limit(1).anyMatch(longer -> longer.startsWith(query));
    }
}
