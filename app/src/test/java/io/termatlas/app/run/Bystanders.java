package io.termatlas.app.run;

import io.termatlas.graph.GraphStore;
import io.termatlas.graph.Subgraph;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.Slug;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Two who use the stores while runs write them, come to their end and are killed: one searches the index, one walks
/// the graph, a thread each, some fifty times a second at most.
///
/// The searcher takes no error, no generation that goes back, and no answer but a whole generation's: each is what
/// one of the inputs says, and always the same for the same generation. The walker takes no error.
final class Bystanders implements AutoCloseable {
    private static final SearchRequest ALL = new SearchRequest("", "", 0, SearchRequest.LARGEST_SIZE, false);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final SearchIndex index;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger walks = new AtomicInteger();
    private final Set<List<String>> expected;
    private final Map<Long, List<String>> byGeneration = new HashMap<>();
    private volatile boolean ends;
    private final Future<?> searcher;
    private final Future<?> walker;
    private long last;

    /// @param index    they close it
    /// @param expected what may be found
    /// @param start    of every walk
    Bystanders(SearchIndex index, Set<List<String>> expected, GraphStore graph, GlossaryId glossary, String start) {
        this.index = index;
        this.expected = expected;
        this.searcher = threads.submit(() -> untilTheEnd(this::search));
        Key key = new Key(glossary, Slug.of(start));
        this.walker = threads.submit(() -> untilTheEnd(() -> walk(graph, key)));
    }

    /// What a search for everything shows.
    static List<String> answer(SearchIndex index) {
        return answer(index.search(ALL));
    }

    private static List<String> answer(SearchResult result) {
        return result.hits().stream()
                .map(hit -> hit.slug() + ": " + hit.term() + ": " + hit.shortDefinition() + hit.related())
                .toList();
    }

    private void untilTheEnd(Runnable question) {
        while (!ends) {
            question.run();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void search() {
        SearchResult result = index.search(ALL);
        List<String> answer = answer(result);
        if (!expected.contains(answer)) {
            throw new AssertionError("no input says " + answer + " (generation " + result.generation() + ")");
        }
        List<String> before = byGeneration.putIfAbsent(result.generation(), answer);
        if (before != null && !before.equals(answer)) {
            throw new AssertionError(
                    "generation " + result.generation() + " said " + before + ", and now says " + answer);
        }
        if (result.generation() < last) {
            throw new AssertionError("generation " + result.generation() + " after " + last);
        }
        last = result.generation();
        answers.incrementAndGet();
    }

    private void walk(GraphStore graph, Key start) {
        Subgraph walked = graph.neighbours(start, 2, SearchRequest.LARGEST_SIZE, Set.of(), Set.of());
        if (!walked.nodes().getFirst().slug().equals(start.slug())) {
            throw new AssertionError(
                    "a walk from " + start + " begins at " + walked.nodes().getFirst());
        }
        walks.incrementAndGet();
    }

    int answers() {
        return answers.get();
    }

    int walks() {
        return walks.get();
    }

    /// Throws what one of them had to complain of.
    @Override
    public void close() {
        ends = true;
        threads.shutdown();
        try {
            searcher.get();
            walker.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            threads.close();
            index.close();
        }
    }
}
