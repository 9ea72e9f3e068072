package io.termatlas.app.misses;

import io.termatlas.search.analysis.NameKey;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/// The queries without a hit that were asked in one glossary a moment ago. They do not count yet: who searches while
/// typing asks for every beginning of what he means. Each waits while [#settle] is called twice; when it goes on in
/// another query until then, or is what is left of one while somebody deletes it, it was only typing.
///
/// Who asked is not known, so one of several who ask the same takes one away. For one thread at a time.
final class Typing {
    private static final int LONGEST = 100;
    private static final int MOST = 1_000;

    private NavigableMap<String, Long> fresh = new TreeMap<>();
    private NavigableMap<String, Long> waiting = new TreeMap<>();
    private long notTaken;

    /// A query that has hits.
    void found(String query) {
        dropBeginningOf(query);
    }

    /// @param atSpace whether a space was typed last: after the same query without it, nothing new was asked
    void missed(String query, boolean atSpace) {
        dropBeginningOf(query);
        if (goesOn(fresh, query) || goesOn(waiting, query) || (atSpace && isThere(query))) {
            return;
        }
        if (fresh.size() < MOST || fresh.containsKey(query)) {
            fresh.merge(query, 1L, Long::sum);
        } else {
            notTaken++;
        }
    }

    /// Hands over what has waited long enough and may be kept.
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

    private void dropBeginningOf(String query) {
        if (fresh.isEmpty() && waiting.isEmpty()) {
            return;
        }
        for (int end = query.length() - 1; end > 0; end--) {
            String beginning = query.substring(0, end);
            if (isThere(beginning)) {
                NavigableMap<String, Long> queries = fresh.containsKey(beginning) ? fresh : waiting;
                queries.computeIfPresent(beginning, (same, count) -> count == 1 ? null : count - 1);
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
