package io.termatlas.ingest.run;

import io.termatlas.ingest.run.Progress.Stage;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.store.Ledger;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run over one glossary, from the first payload to the report. Used once.
final class GlossaryRun {
    private static final Logger LOG = LoggerFactory.getLogger(GlossaryRun.class);

    private final IngestRequest request;
    private final Sinks sinks;
    private final Baseline before;
    private final Settlement settlement;
    private final Tally tally;
    private final StageClock stages;
    private final Clock clock;

    GlossaryRun(
            IngestRequest request,
            Sinks sinks,
            Baseline before,
            Settlement settlement,
            Tally tally,
            StageClock stages,
            Clock clock) {
        this.request = request;
        this.sinks = sinks;
        this.before = before;
        this.settlement = settlement;
        this.tally = tally;
        this.stages = stages;
        this.clock = clock;
    }

    Report execute(List<Source> sources, Conveyor conveyor, int batchSize) {
        List<Source> empty = read(sources, conveyor);
        requireSomething(sources);
        Outcome outcome = settlement.outcome(isComplete(sources) && request.prune());
        new RemovalGuard(request.maxRemovalPercent())
                .check(outcome, before.terms().size(), sources, empty);
        if (before.ledger().isEmpty() && outcome.terms() == 0) {
            return report(sources, outcome, 0, List.of());
        }
        Ledger ledger = ledger(outcome);
        FindabilityGuard guard = new FindabilityGuard(request.maxUnfindablePercent());
        new Publication(sinks, before, settlement, outcome, ledger, guard).publish(conveyor, batchSize, stages);
        return report(sources, outcome, ledger.generation(), guard.findings());
    }

    /// @return the sources in which there was no payload at all
    private List<Source> read(List<Source> sources, Conveyor conveyor) {
        stages.begin(Stage.READ, -1);
        List<Source> empty = new ArrayList<>();
        for (Source source : sources) {
            long read = tally.read();
            conveyor.read(source.payloads(tally::trouble));
            if (tally.read() == read) {
                empty.add(source);
            }
        }
        settlement.offerUnread();
        return empty;
    }

    private void requireSomething(List<Source> sources) {
        if (tally.read() == 0 && before.terms().isEmpty()) {
            throw new UsageFault("There is no " + Source.PAYLOAD + " in " + Source.names(sources)
                    + ": name the folder that the site's build wrote, such as .output/public or dist.");
        }
    }

    private boolean isComplete(List<Source> sources) {
        return tally.troubles().isEmpty() && sources.stream().allMatch(Source::isWhole);
    }

    /// A run that says nothing new belongs to the generation before, its time included.
    private Ledger ledger(Outcome outcome) {
        long generation = generation(outcome);
        Instant committedAt = before.ledger()
                .filter(known -> known.generation() == generation)
                .map(Ledger::committedAt)
                .orElseGet(clock::instant);
        return new Ledger(request.glossary(), generation, outcome.terms(), committedAt, sinks.derivation(), false);
    }

    /// One more than before when the run says something new. A graph that is marked may be ahead of what ever became
    /// visible.
    private long generation(Outcome outcome) {
        long index = before.ledger().map(Ledger::generation).orElse(0L);
        long graph = before.graph()
                .filter(ledger -> !ledger.pending())
                .map(Ledger::generation)
                .orElse(0L);
        return Math.max(index, graph) + (outcome.changesAnything() || isAnotherGlossary() ? 1 : 0);
    }

    private boolean isAnotherGlossary() {
        return before.ledger()
                .filter(known -> known.glossary().equals(request.glossary())
                        && known.derivation().equals(sinks.derivation()))
                .isEmpty();
    }

    private Report report(List<Source> sources, Outcome outcome, long generation, List<String> unfindable) {
        List<String> findings = new ArrayList<>(tally.troubles());
        findings.addAll(outcome.findings());
        findings.addAll(unfindable);
        findings.addAll(tally.warnings());
        Report report = new Report(
                request.glossary().id(),
                isComplete(sources),
                tally.read(),
                tally.withTerm(),
                tally.withoutTerm(),
                tally.rejected(),
                outcome.added().size(),
                outcome.changed().size(),
                outcome.unchanged(),
                outcome.removed().size(),
                outcome.overridden(),
                0,
                generation,
                stages.millis(),
                stages.stageMillis(),
                tally.rejects(),
                findings);
        LOG.info(
                "{}: read {} payloads, rejected {}; added {}, changed {}, removed {} terms; generation {} after {} ms",
                report.glossary(),
                report.read(),
                report.rejected(),
                report.added(),
                report.changed(),
                report.removed(),
                report.generation(),
                report.durationMillis());
        return report;
    }
}
