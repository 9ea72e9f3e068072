package io.termatlas.app.data;

import static java.util.stream.Collectors.joining;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.UnknownFault;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.search.SearchEngine;
import io.termatlas.search.SearchIndex;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The glossaries of a data folder, for readers: each index is opened when it is first asked for and stays open until
/// [#close].
///
/// For any number of threads. The folder is listed anew with every question, so that a glossary which another process
/// ingests appears by itself; that costs some ten microseconds.
public final class Glossaries implements AutoCloseable {
    private final DataFolder data;
    private final SearchEngine engine;
    private final Map<GlossaryId, SearchIndex> open = new ConcurrentHashMap<>();

    public Glossaries(DataFolder data) {
        this.data = data;
        this.engine = SearchEngines.of(data);
    }

    public DataFolder folder() {
        return data;
    }

    /// Those that have been committed at least once, sorted.
    public List<GlossaryId> ids() {
        return engine.glossaries();
    }

    /// @see #choose(String, List)
    public GlossaryId choose(@Nullable String wanted) {
        return choose(wanted, ids());
    }

    /// The index of a glossary: shared, so the caller does not close it.
    ///
    /// @throws UnknownFault when the glossary has not been ingested
    public SearchIndex index(GlossaryId glossary) {
        return open.computeIfAbsent(glossary, engine::open);
    }

    /// The wanted one; when none is named, the only one, else the one called `default`.
    ///
    /// @throws UnknownFault when there is no such glossary, or none at all
    /// @throws UsageFault   when there are several to choose from and none is the default
    public static GlossaryId choose(@Nullable String wanted, List<GlossaryId> known) {
        if (wanted != null) {
            return requireKnown(new GlossaryId(wanted), known);
        }
        if (known.isEmpty()) {
            throw new UnknownFault("There is no glossary yet: `termatlas ingest SOURCE` makes the first one.");
        }
        if (known.size() == 1) {
            return known.getFirst();
        }
        if (known.contains(GlossaryId.DEFAULT)) {
            return GlossaryId.DEFAULT;
        }
        throw new UsageFault("Say which glossary: " + listed(known) + ".");
    }

    private static GlossaryId requireKnown(GlossaryId wanted, List<GlossaryId> known) {
        if (known.contains(wanted)) {
            return wanted;
        }
        throw new UnknownFault("There is no glossary '" + wanted + "': "
                + (known.isEmpty() ? "none has been ingested yet." : "choose among " + listed(known) + "."));
    }

    private static String listed(List<GlossaryId> ids) {
        return ids.stream().map(GlossaryId::value).collect(joining(", "));
    }

    @Override
    public void close() {
        open.values().forEach(SearchIndex::close);
        open.clear();
    }
}
