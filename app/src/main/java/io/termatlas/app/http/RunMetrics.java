package io.termatlas.app.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.termatlas.app.answer.Answers;
import io.termatlas.app.answer.StoreState;
import io.termatlas.app.journal.LastRun;
import io.termatlas.app.journal.Outcome;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.store.Ledger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What the stores hold and what the last runs came to, of any process, as they are at a scrape. Labels are
/// glossaries, of which the first 500 count, and words of ours.
///
/// For one scrape at a time.
final class RunMetrics {
    private static final int MOST_GLOSSARIES = 500;

    private final Clock clock;
    private final MultiGauge generations;
    private final MultiGauge terms;
    private final MultiGauge storeGenerations;
    private final MultiGauge storeTerms;
    private final MultiGauge storeAges;
    private final MultiGauge reachable;
    private final MultiGauge letters;
    private final MultiGauge runAges;
    private final MultiGauge successAges;
    private final MultiGauge durations;
    private final MultiGauge outcomes;
    private final MultiGauge payloads;
    private final MultiGauge rejectedObjects;
    private final MultiGauge runTerms;
    private final MultiGauge retries;
    private final MultiGauge lags;

    RunMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.generations = gauge(registry, "glossary.generation", "Committed runs that changed something");
        this.terms = gauge(registry, "glossary.terms", "Published terms");
        this.storeGenerations = gauge(registry, "store.generation", "The generation that each store holds");
        this.storeTerms = gauge(registry, "store.terms", "Published terms of each store, as its last commit counted");
        this.storeAges = seconds(registry, "store.age", "Since each store was last changed");
        this.reachable = gauge(registry, "graph.reachable", "Whether the graph answers within two seconds");
        this.letters = gauge(registry, "dead.letters", "Payloads, and objects of them, that were given up on");
        this.runAges = seconds(registry, "run.age", "Since the last run ended, however it did");
        this.successAges = seconds(registry, "run.success.age", "Since the last run ended that published its result");
        this.durations = seconds(registry, "run.duration", "How long the last run took");
        this.outcomes = gauge(registry, "run.outcome", "1 for how the last run ended, 0 for all else");
        this.payloads = gauge(registry, "run.payloads", "Payloads that the last run read");
        this.rejectedObjects = gauge(registry, "run.rejected.objects", "Objects that the last run rejected");
        this.runTerms = gauge(registry, "run.terms", "Terms that the last run changed");
        this.retries = gauge(registry, "run.retries", "Batches that the graph did not take at once in the last run");
        this.lags = seconds(registry, "feed.lag", "How old an endpoint's oldest message was when it was committed");
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String description) {
        return MultiGauge.builder("termatlas." + name).description(description).register(registry);
    }

    private static MultiGauge seconds(MeterRegistry registry, String name, String description) {
        return MultiGauge.builder("termatlas." + name)
                .description(description)
                .baseUnit("seconds")
                .register(registry);
    }

    /// @throws io.termatlas.model.fault.StoreFault when an index cannot be read; then some gauges are as they
    /// were
    synchronized void update(Answers answers) {
        runs(answers.lastRuns());
        boolean isReachable = answers.graphIsReachable();
        reachable.register(List.of(Row.of(Tags.empty(), isReachable ? 1 : 0)), true);
        List<Ledger> ledgers = first(answers.ledgers());
        generations.register(rows(ledgers, Ledger::generation), true);
        terms.register(rows(ledgers, Ledger::terms), true);
        stores(first(answers.stores(isReachable)));
        letters.register(
                answers.deadLetters().entrySet().stream()
                        .limit(MOST_GLOSSARIES)
                        .map(RunMetrics::row)
                        .toList(),
                true);
    }

    private void stores(List<StoreState> stores) {
        storeGenerations.register(storeRows(stores, StoreState::generation), true);
        storeTerms.register(storeRows(stores, StoreState::terms), true);
        storeAges.register(storeRows(stores, store -> age(store.committedAt())), true);
    }

    private void runs(List<LastRun> runs) {
        runAges.register(runRows(runs, run -> age(run.endedAt())), true);
        successAges.register(
                runs.stream()
                        .flatMap(run -> Stream.ofNullable(run.succeededAt()).map(at -> row(run, age(at))))
                        .toList(),
                true);
        durations.register(runRows(runs, run -> run.durationMillis() / 1_000.0), true);
        outcomes.register(runs.stream().flatMap(RunMetrics::outcome).toList(), true);
        payloads.register(
                split(
                        runs,
                        "result",
                        List.of("with-term", "without-term", "rejected"),
                        List.of(LastRun::withTerm, LastRun::withoutTerm, LastRun::rejected)),
                true);
        rejectedObjects.register(runRows(runs, LastRun::rejectedObjects), true);
        runTerms.register(
                split(
                        runs,
                        "change",
                        List.of("added", "changed", "removed"),
                        List.of(LastRun::added, LastRun::changed, LastRun::removed)),
                true);
        retries.register(runRows(runs, LastRun::retries), true);
        lags.register(
                runs.stream()
                        .flatMap(run -> Stream.ofNullable(run.lagMillis()).map(lag -> row(run, lag / 1_000.0)))
                        .toList(),
                true);
    }

    private static Stream<Row<Number>> outcome(LastRun run) {
        return Stream.of(Outcome.values())
                .map(one ->
                        Row.of(tags(run).and("outcome", one.word()), one.word().equals(run.outcome()) ? 1 : 0));
    }

    private static List<Row<?>> split(
            List<LastRun> runs, String label, List<String> words, List<ToDoubleFunction<LastRun>> values) {
        List<Row<?>> rows = new ArrayList<>();
        for (LastRun run : runs) {
            for (int i = 0; i < words.size(); i++) {
                rows.add(
                        Row.of(tags(run).and(label, words.get(i)), values.get(i).applyAsDouble(run)));
            }
        }
        return rows;
    }

    private static List<Row<?>> runRows(List<LastRun> runs, ToDoubleFunction<LastRun> value) {
        List<Row<?>> rows = new ArrayList<>();
        runs.forEach(run -> rows.add(row(run, value.applyAsDouble(run))));
        return rows;
    }

    private static Row<Number> row(LastRun run, double value) {
        return Row.of(tags(run), value);
    }

    private static Tags tags(LastRun run) {
        return Tags.of("glossary", run.glossary(), "kind", run.kind());
    }

    private static List<Row<?>> storeRows(List<StoreState> stores, ToDoubleFunction<StoreState> value) {
        List<Row<?>> rows = new ArrayList<>();
        for (StoreState store : stores) {
            rows.add(Row.of(Tags.of("glossary", store.glossary(), "store", store.store()), value.applyAsDouble(store)));
        }
        return rows;
    }

    private static List<Row<?>> rows(List<Ledger> ledgers, ToDoubleFunction<Ledger> value) {
        List<Row<?>> rows = new ArrayList<>();
        ledgers.forEach(ledger ->
                rows.add(Row.of(Tags.of("glossary", ledger.glossary().id().value()), value.applyAsDouble(ledger))));
        return rows;
    }

    private static Row<Number> row(Map.Entry<GlossaryId, Long> counted) {
        return Row.of(Tags.of("glossary", counted.getKey().value()), counted.getValue());
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST_GLOSSARIES));
    }

    private double age(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1_000.0);
    }
}
