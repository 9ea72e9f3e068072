package io.termatlas.ingest.run;

import io.termatlas.ingest.deadletter.DeadLetterFolder;
import java.time.Clock;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;

/// Brings both stores to what a site states. One run at a time; [#cancel] may be called from any thread.
///
/// A run reads every payload and stages what is new in the uncommitted index; settles; refuses when too much
/// would go; marks the graph, writes it, commits the index, and clears the mark. Whatever interrupts it before
/// the index commits leaves readers with the former generation and the next run with the mark.
public final class Ingestion {
    private final IngestSettings settings;
    private final Sources sources;
    private final DeadLetterFolder deadLetters;
    private final PayloadPipeline.Factory pipelines;
    private final Baselines baselines;
    private final Clock clock;
    private final Cancellation cancellation = new Cancellation();
    private final LongAdder failedDeliveries = new LongAdder();

    /// @param pipelines of this run, or of all of the process
    /// @param baselines of this run, or of all of the process on the same stores
    public Ingestion(
            IngestSettings settings,
            Sources sources,
            DeadLetterFolder deadLetters,
            PayloadPipeline.Factory pipelines,
            Baselines baselines,
            Clock clock) {
        this.settings = settings;
        this.sources = sources;
        this.deadLetters = deadLetters;
        this.pipelines = pipelines;
        this.baselines = baselines;
        this.clock = clock;
    }

    /// Runs once, to the end. The caller made the targets, closes what they opened and holds the glossaries'
    /// locks.
    ///
    /// A wrong source or another glossary than before is a usage fault. More removals than the request allows are
    /// a removal fault, and nothing was changed. A store or source that cannot be used is a store fault and
    /// [#cancel] an interruption: then readers see the former generation.
    public Report run(IngestRequest request, Targets targets, Progress progress) {
        return run(request, targets, progress, Receipts.none());
    }

    /// The same, with a note of what became of each payload.
    public Report run(IngestRequest request, Targets targets, Progress progress, Receipts receipts) {
        return overSources(
                request, targets, progress, true, receipts, (run, pipeline) -> run.execute(pipeline, receipts));
    }

    /// Tells what [#run] would do, and does nothing of it. The targets' sinks are read and staged in, never
    /// committed; no dead letter is written or deleted.
    public DryRun plan(IngestRequest request, Targets targets, Progress progress) {
        return overSources(request, targets, progress, false, Receipts.none(), SourcesRun::plan);
    }

    /// Reads all sources as a run does, and tells what it would change in the main glossary's index. Neither
    /// commits nor refuses, and writes no dead letter; the targets' graphs are not asked.
    public Preview preview(IngestRequest request, Targets targets, Progress progress) {
        return overSources(request, targets, progress, false, Receipts.none(), SourcesRun::preview);
    }

    private <T> T overSources(
            IngestRequest request,
            Targets targets,
            Progress progress,
            boolean writesLetters,
            Receipts receipts,
            BiFunction<SourcesRun, PayloadPipeline, T> work) {
        Progress steps = cancellation.over(progress);
        StageClock stages = new StageClock(steps);
        OpenGlossaries glossaries = new OpenGlossaries(targets, request.partition(), baselines);
        KnownLetters letters = new KnownLetters(deadLetters, writesLetters);
        LocaleSections locales = new LocaleSections(request.partition(), glossaries);
        LikelyPage likely = new LikelyPage(settings);
        Intake intake =
                new Intake(request.partition(), settings, letters, clock, glossaries, locales, likely, receipts, steps);
        GraphDelivery graph = new GraphDelivery(steps, failedDeliveries);
        try (PayloadPipeline pipeline = pipelines.start(settings, intake, graph::deliver)) {
            return work.apply(
                    new SourcesRun(
                            request, sources, settings, glossaries, locales, likely, letters, graph, stages, clock),
                    pipeline);
        }
    }

    /// How many times the graph did not take a batch, so that it was tried again or the run ended.
    public long failedDeliveries() {
        return failedDeliveries.sum();
    }

    /// Ends the run under way at the next payload or batch.
    public void cancel() {
        cancellation.request();
    }
}
