package io.termatlas.ingest.run;

import static java.util.stream.Collectors.joining;

import io.termatlas.ingest.run.Progress.Stage;
import io.termatlas.model.Fingerprint;
import io.termatlas.model.Slug;
import io.termatlas.model.store.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the result of a run to both stores: the graph first, the index last, so that what the index has, the
/// graph has too.
final class Publication {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private static final int NAMED = 5;

    private final Sinks sinks;
    private final Baseline before;
    private final Settlement settlement;
    private final Outcome outcome;
    private final Ledger ledger;
    private final boolean prunes;
    private final Optional<GraphPlan> plan;

    /// Compares the graph with what the run came to where its ledger does not vouch for it; writes nothing.
    ///
    /// @param prunes whether terms that only the graph has are removed
    Publication(Sinks sinks, Baseline before, Settlement settlement, Outcome outcome, Ledger ledger, boolean prunes) {
        this.sinks = sinks;
        this.before = before;
        this.settlement = settlement;
        this.outcome = outcome;
        this.ledger = ledger;
        this.prunes = prunes;
        this.plan = writesGraph() ? Optional.of(planGraph()) : Optional.empty();
    }

    Outcome outcome() {
        return outcome;
    }

    /// The ledger that the stores have after the run.
    Ledger ledger() {
        return ledger;
    }

    /// What goes from either store. What a run that died had written and never published does not count.
    Removals removals() {
        long surplus = prunes && !before.isGraphAheadOfAll()
                ? plan.map(graph -> graph.surplus().size()).orElse(0)
                : 0;
        long held = plan.map(GraphPlan::held).orElse(0L);
        return new Removals(
                outcome.removed().size() + surplus,
                surplus,
                Math.max(before.terms().size(), held));
    }

    /// A sentence about the terms that only the graph has.
    Optional<String> finding() {
        List<Slug> surplus = plan.map(GraphPlan::surplus).orElse(List.of());
        if (surplus.isEmpty()) {
            return Optional.empty();
        }
        String terms = surplus.stream().limit(NAMED).map(Slug::value).collect(joining(", "));
        String rest = surplus.size() > NAMED ? " and " + (surplus.size() - NAMED) + " more" : "";
        return Optional.of("Terms that only the graph had"
                + (prunes ? " were taken out of it: " : " stay in it until a run reads the whole site: ") + terms + rest
                + ".");
    }

    /// Stages everything for readers, which stays invisible until the commit.
    ///
    /// @return a sentence about each name that does not find its term and that the guard tolerated
    List<String> prepare(FindabilityGuard guard, StageClock stages) {
        boolean index = writesIndex();
        if (index || plan.isPresent()) {
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
        boolean index = writesIndex();
        plan.ifPresent(graph -> {
            stages.begin(Stage.GRAPH, graph.size());
            Stream<Delivery> begin = Stream.of(new Delivery.Begin(ledger.glossary()));
            Stream<Delivery> completion = Stream.of(new Delivery.Completion(ledger));
            pipeline.deliver(Stream.concat(begin, Stream.concat(graph.deliveries(batchSize), completion))
                    .iterator());
        });
        if (index) {
            stages.begin(Stage.COMMIT, -1);
            sinks.staging().commit(ledger);
        }
        if (plan.isPresent()) {
            pipeline.deliver(List.of(new Delivery.Confirmation()).iterator());
        }
        return sinks.indexed() ? index : plan.isPresent();
    }

    private boolean writesGraph() {
        return sinks.hasGraph()
                && isAnything()
                && (says(outcome)
                        || before.graph().filter(ledger::agreesWith).isEmpty()
                        || sinks.requireGraph().claims());
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
            return GraphPlan.following(outcome, before.terms().size());
        }
        Map<Slug, Fingerprint> wanted = settlement.fingerprints(outcome);
        Map<Slug, Fingerprint> held = Baseline.graphFingerprints(sinks.requireGraph());
        GraphPlan whole = rebuild || outdated
                ? GraphPlan.rewriting(wanted.keySet(), this::hasText, held.keySet(), outcome)
                : GraphPlan.reconciling(wanted, held, outcome);
        return prunes ? whole : whole.withoutSurplus();
    }

    /// Whether the text of a term is known: the index has all texts, a run for the graph alone only those that
    /// its sources state.
    private boolean hasText(Slug slug) {
        return sinks.indexed() || settlement.hasStaged(slug);
    }
}
