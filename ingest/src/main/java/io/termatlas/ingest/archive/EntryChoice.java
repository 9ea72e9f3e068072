package io.termatlas.ingest.archive;

import io.termatlas.ingest.source.PathSet;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Chooses one of several entries of one path: of one name the last, as unpacking would leave it; of several names
/// that come to one path the newest.
///
/// First told of every path; where that is needed, then of every entry. For one thread.
final class EntryChoice {
    private final PathSet seen = new PathSet();
    private final Map<String, SequencedMap<String, Entry>> rivals = new TreeMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private record Entry(String name, int ordinal, long modified) {}

    /// @param path as [EntryName] has it
    void meet(String path) {
        if (!seen.add(path)) {
            rivals.computeIfAbsent(path, first -> new LinkedHashMap<>());
        }
    }

    /// Whether any path was met twice.
    boolean isNeeded() {
        return !rivals.isEmpty();
    }

    /// @param name     where the entry would be unpacked to
    /// @param ordinal  its place in the archive
    /// @param modified in milliseconds
    void add(String path, String name, int ordinal, long modified) {
        SequencedMap<String, Entry> names = rivals.get(path);
        if (names != null) {
            names.putLast(name, new Entry(name, ordinal, modified));
            counts.merge(path, 1, Integer::sum);
        }
    }

    boolean isChosen(String path, int ordinal) {
        SequencedMap<String, Entry> names = rivals.get(path);
        return names == null || chosen(names).ordinal == ordinal;
    }

    private static Entry chosen(SequencedMap<String, Entry> names) {
        return names.values().stream()
                .max(Comparator.comparingLong(Entry::modified).thenComparingInt(Entry::ordinal))
                .orElseThrow();
    }

    /// One sentence a path.
    void tell(Source.Archive archive, ArchiveLayout layout, ReadContext reading) {
        rivals.forEach((path, names) -> {
            String within = layout.withinSite(path);
            if (layout.isPayload(path, reading) && reading.wants(within)) {
                reading.note(within + ": " + counts.get(path) + " entries of " + archive.name()
                        + " are this one path; " + (names.size() == 1 ? "the last" : "the newest") + " is read, "
                        + chosen(names).name + ".");
            }
        });
    }
}
