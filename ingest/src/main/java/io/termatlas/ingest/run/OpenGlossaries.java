package io.termatlas.ingest.run;

import io.termatlas.model.GlossaryId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The glossaries of one run: the main one from the start, each other one from its first term on. Any number of
/// threads.
final class OpenGlossaries {
    private final Targets targets;
    private final Baselines baselines;
    private final GlossaryRun main;
    private final Map<GlossaryId, GlossaryRun> others = new ConcurrentHashMap<>();
    private final Map<GlossaryId, Optional<GlossaryRun>> stored = new ConcurrentHashMap<>();

    OpenGlossaries(Targets targets, SitePartition partition, Baselines baselines) {
        this.targets = targets;
        this.baselines = baselines;
        this.main = open(partition.mainPart());
    }

    GlossaryRun main() {
        return main;
    }

    GlossaryRun of(SitePartition.Part part) {
        return part.id().equals(main.id())
                ? main
                : others.computeIfAbsent(part.id(), id -> find(part).orElseGet(() -> openNext(part)));
    }

    /// The glossary, to look at what it holds: by that alone it takes no part in the run.
    ///
    /// @return empty when it holds nothing
    Optional<GlossaryRun> find(SitePartition.Part part) {
        if (part.id().equals(main.id())) {
            return Optional.of(main);
        }
        return stored.computeIfAbsent(
                part.id(), id -> targets.isStored(id) ? Optional.of(openNext(part)) : Optional.empty());
    }

    /// Whether the stores have the glossary from an earlier run.
    synchronized boolean isStored(GlossaryId glossary) {
        return targets.isStored(glossary);
    }

    /// Whether a payload of this run belongs to it, so far.
    boolean isOpen(GlossaryId glossary) {
        return others.containsKey(glossary);
    }

    /// What was taken for a glossary of its own is part of the main one after all. Nothing of it is written.
    void fold(GlossaryId glossary) {
        GlossaryRun folded = others.remove(glossary);
        if (folded != null) {
            main.absorb(folded);
        }
    }

    /// The main one, then the others by their ids.
    List<GlossaryRun> all() {
        List<GlossaryRun> all = new ArrayList<>(others.values());
        all.sort(Comparator.comparing(GlossaryRun::id));
        all.addFirst(main);
        return all;
    }

    private synchronized GlossaryRun openNext(SitePartition.Part part) {
        return open(part);
    }

    private GlossaryRun open(SitePartition.Part part) {
        Targets.Target target = targets.open(part);
        return GlossaryRun.begin(target, baselines);
    }
}
