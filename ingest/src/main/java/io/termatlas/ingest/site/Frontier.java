package io.termatlas.ingest.site;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/// The pages that wait to be read, each once. It ends when none waits and none is being read, which might lead to
/// more.
/// For any number of threads.
final class Frontier {
    private final int limit;
    private final Set<HttpUrl> seen = new HashSet<>();
    private final Deque<HttpUrl> waiting = new ArrayDeque<>();
    private int beingRead;
    private boolean isOverfull;
    private boolean isStopped;

    /// @param limit the most pages; more are turned away
    Frontier(int limit) {
        this.limit = limit;
    }

    synchronized void add(Collection<HttpUrl> pages) {
        for (HttpUrl page : pages) {
            if (!seen.contains(page)) {
                isOverfull |= seen.size() >= limit;
                if (seen.size() < limit) {
                    seen.add(page);
                    waiting.add(page);
                }
            }
        }
        notifyAll();
    }

    /// Waits for the next page; whoever takes one says when it is [#done].
    ///
    /// @return empty at the end
    synchronized Optional<HttpUrl> take() throws InterruptedException {
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

    /// Nobody gets a page any more.
    synchronized void stop() {
        isStopped = true;
        notifyAll();
    }

    /// Whether pages were turned away.
    synchronized boolean isOverfull() {
        return isOverfull;
    }
}
