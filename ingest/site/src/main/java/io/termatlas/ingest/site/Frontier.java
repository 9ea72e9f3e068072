package io.termatlas.ingest.site;

import io.termatlas.ingest.source.PathSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The pages that wait to be read, each once, at an address that the site writes. A page that is not there is tried at
/// the other addresses that the site writes for it, then it is gone. The frontier ends when no page waits and none is
/// being read, which might lead to more.
/// For any number of threads.
final class Frontier {
    /// Addresses of one page that are remembered beside the first.
    private static final int OTHERS = 3;

    private final int limit;
    private final PathSet pages = new PathSet();
    private final PathSet addresses = new PathSet();
    private final PathSet settled = new PathSet();
    private final Map<String, Deque<String>> others = new HashMap<>();
    private final SortedMap<String, String> gone = new TreeMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private int beingRead;
    private boolean isOverfull;
    private boolean isStopped;

    /// @param limit the most pages; further ones are dropped
    Frontier(int limit) {
        this.limit = limit;
    }

    /// @param page    its identity
    /// @param address the path and query of it
    synchronized void add(String page, String address) {
        if (pages.size() >= limit && !pages.contains(page)) {
            isOverfull = true;
        } else if (addresses.add(address)) {
            if (pages.add(page) || gone.remove(page) != null) {
                waiting.add(address);
                notifyAll();
            } else if (!settled.contains(page)) {
                remember(page, address);
            }
        }
    }

    private void remember(String page, String address) {
        Deque<String> known = others.computeIfAbsent(page, first -> new ArrayDeque<>(1));
        if (known.size() < OTHERS) {
            known.add(address);
        }
    }

    /// Waits for the next page. The thread that takes one calls [#done] after it.
    ///
    /// @return the path and query of an address; empty at the end
    synchronized Optional<String> take() throws InterruptedException {
        while (waiting.isEmpty() && beingRead > 0 && !isStopped) {
            wait();
        }
        if (waiting.isEmpty() || isStopped) {
            return Optional.empty();
        }
        beingRead++;
        return Optional.of(waiting.remove());
    }

    synchronized void done() {
        beingRead--;
        notifyAll();
    }

    /// The page has been read or refused: no other address of it is tried.
    synchronized void settle(String page) {
        settled.add(page);
        others.remove(page);
    }

    /// There is no page at that address.
    synchronized void miss(String page, String address) {
        Deque<String> left = others.get(page);
        if (left == null || left.isEmpty()) {
            gone.put(page, address);
        } else {
            waiting.add(left.remove());
            notifyAll();
        }
    }

    /// From now on no thread gets a page.
    synchronized void stop() {
        isStopped = true;
        notifyAll();
    }

    /// How many pages the site names.
    synchronized int size() {
        return pages.size();
    }

    /// Those that are not there, with the address that was tried last.
    synchronized SortedMap<String, String> gone() {
        return new TreeMap<>(gone);
    }

    /// Whether pages were dropped because of the limit.
    synchronized boolean isOverfull() {
        return isOverfull;
    }
}
