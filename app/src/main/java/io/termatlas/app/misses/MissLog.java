package io.termatlas.app.misses;

import io.termatlas.app.data.DataFolder;
import io.termatlas.app.settings.Spelling;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import io.termatlas.search.filter.Filter;
import io.termatlas.search.filter.Scope;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees the results of all searches of a server and keeps the queries that had no hit. Those that were narrowed by a
/// category, a filter or a field tell of the narrowing, not of the glossary, and are not kept.
///
/// For any number of threads, which it never makes wait for the disk: a thread of its own writes every three seconds,
/// when there is something to write, and [#close] writes the rest. What cannot be written is tried again.
public final class MissLog implements BiConsumer<GlossaryId, SearchResult>, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MissLog.class);
    private static final long SECONDS = 3;

    private final DataFolder data;
    private final boolean wanted;
    private final Map<GlossaryId, Typing> typing = new HashMap<>();
    private final Map<GlossaryId, Misses> unwritten = new HashMap<>();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("misses").daemon().factory());
    private boolean failing;

    private MissLog(DataFolder data, boolean wanted) {
        this.data = data;
        this.wanted = wanted;
    }

    /// @param wanted else it keeps nothing and takes no thread
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the log, and keep() throws nothing
    public static MissLog start(DataFolder data, boolean wanted) {
        MissLog log = new MissLog(data, wanted);
        if (wanted) {
            log.writer.scheduleWithFixedDelay(log::keep, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
        return log;
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
            queries.found(Wording.of(text));
        } else if (isWhole(result.request())) {
            queries.missed(Wording.of(text), endsInSpace(text));
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
            synchronized (typing) {
                typing.forEach((glossary, queries) -> unwritten.merge(glossary, queries.settle(), Misses::plus));
            }
            unwritten.values().removeIf(Misses::isEmpty);
            try {
                write();
                failing = false;
            } catch (StoreFault e) {
                tellOnce(e);
            }
        }
    }

    private void write() {
        Iterator<Entry<GlossaryId, Misses>> entries = unwritten.entrySet().iterator();
        while (entries.hasNext()) {
            Entry<GlossaryId, Misses> entry = entries.next();
            new MissFile(data.misses(entry.getKey())).add(entry.getValue());
            entries.remove();
        }
    }

    private void tellOnce(StoreFault e) {
        if (!failing) {
            LOG.warn("Queries without a hit wait to be kept. {}", Spelling.COMMAND_LINE.say(e.sentence()));
        }
        failing = true;
    }

    /// After the server: what it still answered counts.
    @Override
    public void close() {
        writer.close();
        keep();
        keep();
        synchronized (unwritten) {
            if (!unwritten.isEmpty()) {
                LOG.warn("Queries without a hit of the last time were not kept, in: {}", unwritten.keySet());
            }
        }
    }
}
