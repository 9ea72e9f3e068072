package io.termatlas.ingest.site;

import io.termatlas.ingest.source.PathSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The pages that wait to be read, each once, as paths of their addresses. It ends when none waits and none is being
/// read, which might lead to more.
/// For any number of threads.
final class Frontier {
    private final int limit;
    private final PathSet seen = new PathSet();
    private final Deque<String> waiting = new ArrayDeque<>();
    private int beingRead;
    private boolean isOverfull;
    private boolean isStopped;

    /// @param limit the most pages; further ones are dropped
    Frontier(int limit) {
        this.limit = limit;
    }

    synchronized void add(String page) {
        if (seen.size() >= limit) {
            isOverfull |= !seen.contains(page);
        } else if (seen.add(page)) {
            waiting.add(page);
            notifyAll();
        }
    }

    /// Waits for the next page. The thread that takes one calls [#done] after it.
    ///
    /// @return empty at the end
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

    /// From now on no thread gets a page.
    synchronized void stop() {
        isStopped = true;
        notifyAll();
    }

    /// Whether pages were dropped because of the limit.
    synchronized boolean isOverfull() {
        return isOverfull;
    }
}
