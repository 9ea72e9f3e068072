package io.termatlas.ingest.run;

import static java.util.stream.Collectors.joining;

import io.termatlas.ingest.run.Progress.Stage;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.Difference;
import io.termatlas.model.store.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the result of a run to both stores: the graph first, the index last, so that what the index has, the
/// graph has too.
final class Publication {
    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    private static final int NAMED = 5;
    private static final int TOLD = 100;
    private static final int READ_AT_ONCE = 1_000;

    private final Sinks sinks;
    private final Baseline before;
    private final Settlement settlement;
    private final Outcome outcome;
    private final Ledger ledger;
    private final boolean prunes;
    private final List<Difference> foreign;
    private final Optional<String> obstacle;
    /// Null where nothing is derived in this run.
    private final @Nullable Deriver deriver;
    private final Optional<GraphPlan> plan;
    private final List<String> graphFindings = new ArrayList<>();
    /// Terms of which something else was derived than before.
    private final TextTable rederived = new TextTable();
    /// Which terms hang together, for the graph; empty where it keeps what it has.
    private Optional<Communities> communities = Optional.empty();

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
        this.foreign = new ArrayList<>(before.census().foreign());
        Deriver wanted = sinks.indexed() ? sinks.deriver() : null;
        this.obstacle = wanted == null ? Optional.empty() : wanted.obstacle(outcome.terms());
        this.deriver = obstacle.isEmpty() ? wanted : null;
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
                outcome.removed().size() - outcome.removedByOwner() + surplus,
                surplus,
                Math.max(before.terms().size(), held));
    }

    /// A sentence about why nothing is derived although it should be.
    Optional<String> obstacle() {
        return obstacle;
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
        derive(stages);
        stages.begin(Stage.CHECK, -1);
        return guard.check(sinks.staging(), outcome);
    }

    private void derive(StageClock stages) {
        Deriver now = deriver;
        if (now != null) {
            stages.begin(Stage.DERIVE, -1);
            Derived derived = now.derive(sinks.staging().staged());
            sinks.staging().derive(derived, slug -> rederived.add(slug.value()));
            communities = plan.isPresent() ? derived.communities() : Optional.empty();
        }
    }

    /// How many terms say what they said, and had something else derived of them.
    long derivedChanged() {
        return rederived.size()
                - Stream.of(outcome.added(), outcome.changed())
                        .flatMap(List::stream)
                        .filter(slug -> rederived.find(slug.value()) != TextTable.ABSENT)
                        .count();
    }

    /// What [#publish] would change.
    Plan plan() {
        return Planning.of(sinks, before.terms(), outcome, plan.map(this::work));
    }

    /// Missing terms that are put right beside are not counted.
    private Plan.GraphWork work(GraphPlan graph) {
        Set<Slug> gone = new HashSet<>(outcome.removed());
        gone.addAll(graph.surplus());
        long removed = graph.removals().stream().filter(gone::contains).count();
        return new Plan.GraphWork(graph.upserts().size(), removed);
    }

    /// Writes nothing at all when both stores hold the result already.
    ///
    /// @return whether the store that speaks for the terms has committed
    boolean publish(PayloadPipeline pipeline, int batchSize, StageClock stages) {
        boolean index = writesIndex();
        plan.ifPresent(graph -> {
            List<Slug> derived = derived(graph);
            stages.begin(Stage.GRAPH, graph.size() + derived.size());
            Stream<Delivery> grouping =
                    communities().map(Delivery.Grouping::new).stream().map(Delivery.class::cast);
            pipeline.deliver(Stream.concat(graph.deliveries(ledger, derived, batchSize), grouping)
                    .iterator());
        });
        if (index) {
            stages.begin(Stage.COMMIT, -1);
            sinks.staging().commit(ledger);
        }
        if (plan.isPresent()) {
            pipeline.deliver(List.of(new Delivery.Confirmation()).iterator());
        }
        tellOfOthers();
        return sinks.indexed() ? index : plan.isPresent();
    }

    /// Those of the run or, where it has no more to derive, those of what the index holds.
    private Optional<Communities> communities() {
        Deriver now = deriver;
        if (!sinks.indexed()) {
            return sinks.derived().communities();
        }
        return now == null || communities.isPresent()
                ? communities
                : Optional.of(now.communities(sinks.staging().staged(), sinks.derived()));
    }

    private List<Slug> derived(GraphPlan graph) {
        return graph.derivesAll() || !sinks.indexed()
                ? settlement.published(outcome).where(slug -> true)
                : SlugList.all(rederived).sorted();
    }

    /// What the run passed over in the graph, and what it could not take out of it.
    List<String> graphFindings() {
        return graphFindings;
    }

    private void tellOfOthers() {
        List<String> passedOver =
                foreign.stream().map(Difference::sentence).distinct().sorted().toList();
        if (!passedOver.isEmpty()) {
            LOG.warn(
                    "The graph of the glossary '{}' holds content of other programs, which is passed over, {} in all. {}",
                    ledger.glossary().id(),
                    passedOver.size(),
                    passedOver.getFirst());
        }
        passedOver.stream().limit(TOLD).forEach(graphFindings::add);
        List<Slug> removals = plan.map(GraphPlan::removals).orElse(List.of());
        if (!removals.isEmpty()) {
            sinks.requireGraph().keptForOthers(removals).stream()
                    .limit(TOLD)
                    .map(slug -> "The term '" + slug + "' is gone and stays in the graph as :Missing: relationships of"
                            + " other programs keep it.")
                    .forEach(graphFindings::add);
        }
    }

    private boolean writesGraph() {
        return sinks.hasGraph()
                && isAnything()
                && (says(outcome)
                        || hasToDerive()
                        || rebuilds()
                        || before.rewritesGraph(sinks)
                        || !before.census().asCommitted()
                        || before.graph().filter(ledger::agreesWith).isEmpty()
                        || sinks.requireGraph().claims());
    }

    private boolean writesIndex() {
        return sinks.indexed()
                && isAnything()
                && (says(outcome)
                        || hasToDerive()
                        || sinks.indexBeginsEmpty()
                        || before.ledger().filter(ledger::agreesWith).isEmpty());
    }

    /// Although no term may have changed.
    private boolean hasToDerive() {
        return deriver != null && sinks.isUnderived();
    }

    private boolean isAnything() {
        return before.ledger().isPresent() || outcome.terms() > 0;
    }

    private static boolean says(Outcome outcome) {
        return outcome.changesAnything() || !outcome.moved().isEmpty();
    }

    private GraphPlan planGraph() {
        boolean outdated = before.isGraphOutdated(sinks.derivation());
        boolean rewrites = rebuilds() || before.rewritesGraph(sinks);
        if (outdated && !rebuilds()) {
            LOG.warn(
                    "The graph of the glossary '{}' was written by another version of Termatlas or with another mapping: its terms are written anew.",
                    ledger.glossary().id());
        }
        if (before.graphAgrees() && !rewrites) {
            return GraphPlan.following(outcome, before.terms().size());
        }
        KnownTerms wanted = settlement.published(outcome);
        KnownTerms held = Baseline.graphTerms(sinks.requireGraph());
        GraphPlan whole = rewrites ? GraphPlan.rewriting(wanted, this::hasText, held, outcome) : compared(wanted, held);
        return prunes ? whole : whole.withoutSurplus(settlement.keptOut());
    }

    /// A run for the graph alone has no texts to compare it with.
    private GraphPlan compared(KnownTerms wanted, KnownTerms held) {
        return sinks.indexed()
                ? GraphPlan.mending(wanted, differing(wanted), held, outcome)
                : GraphPlan.reconciling(wanted, held, outcome);
    }

    private TextTable differing(KnownTerms wanted) {
        List<Slug> inOrder = wanted.where(slug -> true);
        TextTable differing = new TextTable();
        // What was derived of all terms is reconciled when it is delivered.
        sinks.requireGraph().compare(ledger.glossary(), visitor -> readInOrder(inOrder, visitor), null, difference -> {
            if (difference.isForeign()) {
                foreign.add(difference);
            } else {
                difference.legalSlug().map(Slug::value).ifPresent(differing::add);
            }
        });
        return differing;
    }

    private void readInOrder(List<Slug> slugs, Consumer<StatedTerm> visitor) {
        slugs.stream().gather(Gatherers.windowFixed(READ_AT_ONCE)).forEachOrdered(batch -> {
            List<StatedTerm> terms = new ArrayList<>(batch.size());
            sinks.staging().read(batch, terms::add);
            terms.sort(Comparator.comparing(StatedTerm::slug));
            terms.forEach(visitor);
        });
    }

    private boolean rebuilds() {
        return sinks.indexBeginsEmpty() && before.ledger().isPresent();
    }

    /// Whether the text of a term is known: the index has all texts, a run for the graph alone only those that
    /// its sources state.
    private boolean hasText(Slug slug) {
        return sinks.indexed() || settlement.hasStaged(slug);
    }
}
