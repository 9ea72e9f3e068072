package io.termatlas.ingest.run;

import io.termatlas.ingest.run.Progress.Stage;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.Slug;
import io.termatlas.model.store.Ledger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the result of a run to both stores: the graph first, the index last, so that what the index has, the
/// graph has too.
final class Publication {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private final Sinks sinks;
    private final Baseline before;
    private final Settlement settlement;
    private final Outcome outcome;
    private final Ledger ledger;

    Publication(Sinks sinks, Baseline before, Settlement settlement, Outcome outcome, Ledger ledger) {
        this.sinks = sinks;
        this.before = before;
        this.settlement = settlement;
        this.outcome = outcome;
        this.ledger = ledger;
    }

    Outcome outcome() {
        return outcome;
    }

    /// The fingerprints of the terms that are published after the run.
    Ledger ledger() {
        return ledger;
    }

    /// Stages everything for readers, which stays invisible until the commit.
    ///
    /// @return a sentence about each name that does not find its term and that the guard tolerated
    List<String> prepare(FindabilityGuard guard, StageClock stages) {
        boolean index = writesIndex();
        if (index || writesGraph()) {
            settlement.stageOutcome(outcome);
        }
        if (!index) {
            return List.of();
        }
        stages.begin(Stage.CHECK, -1);
        return guard.check(sinks.staging(), outcome);
    }

    /// Writes nothing at all when both stores hold the result already.
    ///
    /// @return whether the store that speaks for the terms has committed
    boolean publish(PayloadPipeline pipeline, int batchSize, StageClock stages) {
        boolean graph = writesGraph();
        boolean index = writesIndex();
        if (graph) {
            GraphPlan plan = planGraph();
            stages.begin(Stage.GRAPH, plan.size());
            Stream<Delivery> begin = Stream.of(new Delivery.Begin(ledger.glossary()));
            Stream<Delivery> completion = Stream.of(new Delivery.Completion(ledger));
            pipeline.deliver(Stream.concat(begin, Stream.concat(plan.deliveries(batchSize), completion))
                    .iterator());
        }
        if (index) {
            stages.begin(Stage.COMMIT, -1);
            sinks.staging().commit(ledger);
        }
        if (graph) {
            pipeline.deliver(List.of(new Delivery.Confirmation()).iterator());
        }
        return sinks.indexed() ? index : graph;
    }

    private boolean writesGraph() {
        return sinks.hasGraph()
                && isAnything()
                && (says(outcome) || before.graph().filter(ledger::agreesWith).isEmpty());
    }

    private boolean writesIndex() {
        return sinks.indexed()
                && isAnything()
                && (says(outcome)
                        || sinks.indexBeginsEmpty()
                        || before.ledger().filter(ledger::agreesWith).isEmpty());
    }

    private boolean isAnything() {
        return before.ledger().isPresent() || outcome.terms() > 0;
    }

    private static boolean says(Outcome outcome) {
        return outcome.changesAnything() || !outcome.moved().isEmpty();
    }

    private GraphPlan planGraph() {
        boolean outdated = before.isGraphOutdated(sinks.derivation());
        boolean rebuild = sinks.indexBeginsEmpty() && before.ledger().isPresent();
        if (outdated && !rebuild) {
            LOG.warn(
                    "The graph of the glossary '{}' was written by another version of Termatlas or with another mapping: its terms are written anew.",
                    ledger.glossary().id());
        }
        if (before.graphAgrees() && !rebuild && !outdated) {
            return GraphPlan.following(outcome);
        }
        Map<Slug, Fingerprint> wanted = settlement.fingerprints(outcome);
        Map<Slug, Fingerprint> held = Baseline.graphFingerprints(sinks.requireGraph());
        return rebuild || outdated
                ? GraphPlan.rewriting(wanted.keySet(), this::hasText, held.keySet())
                : GraphPlan.reconciling(wanted, held, outcome);
    }

    /// Whether the text of a term is known: the index has all texts, a run for the graph alone only those that
    /// its sources state.
    private boolean hasText(Slug slug) {
        return sinks.indexed() || settlement.hasStaged(slug);
    }
}
