package io.termatlas.ingest.run;

import io.termatlas.ingest.deadletter.DeadLetterFolder;
import io.termatlas.ingest.source.Source;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Brings both stores to what a site states. One run at a time; [#cancel] may be called from any thread.
///
/// A run reads every payload and stages what is new in the uncommitted index; settles; refuses when too much would go;
/// marks the graph, writes it, commits the index, and clears the mark. Whatever interrupts it before the index commits
/// leaves readers with the former generation and the next run with the mark.
public final class Ingestion {
    private final IngestSettings settings;
    private final DeadLetterFolder deadLetters;
    private final Conveyor.Factory conveyors;
    private final Clock clock;
    private final Cancellation cancellation = new Cancellation();

    public Ingestion(IngestSettings settings, DeadLetterFolder deadLetters, Conveyor.Factory conveyors, Clock clock) {
        this.settings = settings;
        this.deadLetters = deadLetters;
        this.conveyors = conveyors;
        this.clock = clock;
    }

    /// Runs once, to the end. The caller opens and closes the sinks and holds the glossary's lock.
    ///
    /// A wrong source or another glossary than before is a usage fault. More removals than the request allows are a
    /// removal fault, and nothing was changed. A store that cannot be used is a store fault and [#cancel] an
    /// interruption: then readers see the former generation.
    public Report run(IngestRequest request, Sinks sinks, Progress progress) {
        Progress steps = cancellation.over(progress);
        List<Source> sources = open(request.sources());
        Baseline before = Baseline.read(sinks);
        before.requireSameGlossary(request.glossary(), sinks.indexBeginsEmpty());
        Settlement settlement = new Settlement(sinks.staging(), before.terms(), sinks.indexBeginsEmpty());
        Tally tally = new Tally();
        Intake intake = new Intake(request.glossary().id(), settings, deadLetters, clock, settlement, tally, steps);
        GraphDelivery graph = new GraphDelivery(sinks, steps);
        try (Conveyor conveyor = conveyors.start(settings, intake, graph::deliver)) {
            return new GlossaryRun(request, sinks, before, settlement, tally, new StageClock(steps), clock)
                    .execute(sources, conveyor, settings.batchSize());
        }
    }

    /// Ends the run under way at the next payload or batch.
    public void cancel() {
        cancellation.request();
    }

    private static List<Source> open(List<Path> paths) {
        List<Source> sources = new ArrayList<>();
        for (Path path : paths) {
            sources.add(new Source(sources.size(), path));
        }
        return sources;
    }
}
