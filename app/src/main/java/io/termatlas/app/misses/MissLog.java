package io.termatlas.app.misses;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.settings.Spelling;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.work.Failure;
import io.termatlas.model.work.Workers;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.filter.Scope;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees the results of all searches of a server and keeps the queries that had no hit. Those that were narrowed
/// by a category, a filter or a field are not kept, because the narrowing may be the reason.
///
/// For any number of threads, which it never makes wait for the disk: a thread of its own writes every three
/// seconds, when there is something to write, and [#close] writes the rest. A failed write is retried whatever
/// the reason, because a server goes on answering when its misses cannot be written.
public final class MissLog implements BiConsumer<GlossaryId, SearchResult>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MissLog.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final BiConsumer<GlossaryId, Misses> store;
    private final boolean wanted;
    private final Map<GlossaryId, Typing> typing = new HashMap<>();
    private final Map<GlossaryId, Misses> unwritten = new HashMap<>();
    private final Failure failure = new Failure();
    private final Workers writer = new Workers("misses", failure);
    private final CountDownLatch end = new CountDownLatch(1);
    private boolean failing;

    private MissLog(BiConsumer<GlossaryId, Misses> store, boolean wanted) {
        this.store = store;
        this.wanted = wanted;
    }

    /// @param wanted whether misses are kept; else no thread is started
    public static MissLog start(DataFolder data, boolean wanted) {
        BiConsumer<GlossaryId, Misses> files = (glossary, misses) -> new MissFile(data.misses(glossary)).add(misses);
        return wanted ? start(files, PAUSE) : new MissLog(files, false);
    }

    /// @param store takes what has settled, after each pause
    static MissLog start(BiConsumer<GlossaryId, Misses> store, Duration pause) {
        MissLog log = new MissLog(store, true);
        log.writer.start(1, () -> log.keepOn(pause));
        return log;
    }

    private void keepOn(Duration pause) throws InterruptedException {
        while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            keep();
        }
    }

    @Override
    public void accept(GlossaryId glossary, SearchResult result) {
        if (wanted) {
            synchronized (typing) {
                note(typing.computeIfAbsent(glossary, any -> new Typing()), result);
            }
        }
    }

    private static void note(Typing queries, SearchResult result) {
        String text = result.request().text();
        if (result.total() > 0) {
            queries.found(QueryWording.of(text));
        } else if (isWhole(result.request())) {
            queries.missed(QueryWording.of(text), endsInSpace(text));
        }
    }

    private static boolean isWhole(SearchRequest request) {
        return request.page() == 0
                && request.category().isEmpty()
                && request.filter().equals(Filter.NONE)
                && request.scope() == Scope.EVERYWHERE;
    }

    private static boolean endsInSpace(String text) {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /// Writes what has settled since the last time.
    void keep() {
        synchronized (unwritten) {
            try {
                settle();
                write();
                failing = false;
            } catch (StoreFault e) {
                tellOnce(Spelling.COMMAND_LINE.say(e.sentence()), null);
            } catch (RuntimeException | Error e) {
                tellOnce("A defect: " + e, e);
            }
        }
    }

    private void settle() {
        synchronized (typing) {
            typing.forEach((glossary, queries) -> unwritten.merge(glossary, queries.settle(), Misses::plus));
        }
        unwritten.values().removeIf(Misses::isEmpty);
    }

    private void write() {
        Iterator<Entry<GlossaryId, Misses>> entries = unwritten.entrySet().iterator();
        while (entries.hasNext()) {
            Entry<GlossaryId, Misses> entry = entries.next();
            store.accept(entry.getKey(), entry.getValue());
            entries.remove();
        }
    }

    private void tellOnce(String reason, @Nullable Throwable defect) {
        if (!failing) {
            LOG.warn("Queries without a hit wait to be kept. {}", reason, defect);
        }
        failing = true;
    }

    /// To be called after the server has closed, because its last answers count.
    @Override
    public void close() {
        end.countDown();
        writer.join();
        keep();
        keep();
        failure.find().ifPresent(error -> LOG.error("The log of queries without a hit ended early.", error));
        synchronized (unwritten) {
            if (!unwritten.isEmpty()) {
                LOG.warn("Queries without a hit of the last time were not kept, in: {}", unwritten.keySet());
            }
        }
    }
}
