package io.termatlas.ingest.run;

import io.termatlas.ingest.run.Plan.Change;
import io.termatlas.ingest.run.Plan.Delta;
import io.termatlas.ingest.run.Plan.Edge;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import io.termatlas.model.store.IndexSink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Gatherers;

/// Finds out what the outcome of a run means for terms, edges and missing terms, from the texts that are stored and
/// those that are staged. Costs by the number of changes and of the terms that name one of them.
final class Planning {
    private static final int READ_AT_ONCE = 1_000;

    /// By the names of the canonical dump, in its order.
    private static final Map<String, Function<Term, Object>> FIELDS = fields();

    private static final Comparator<Edge> BY_SLUGS =
            Comparator.comparing(Edge::from).thenComparing(Edge::to);

    private final IndexSink staging;
    private final KnownTerms before;
    private final Outcome outcome;
    private final List<Change> changed = new ArrayList<>();
    private final Set<Edge> edgesAdded = new TreeSet<>(BY_SLUGS);
    private final Set<Edge> edgesRemoved = new TreeSet<>(BY_SLUGS);
    /// Named by a term that is added or changed.
    private final Set<Slug> named = new HashSet<>();
    /// Terms whose being missing may change.
    private final Set<Slug> touched = new TreeSet<>();

    private Planning(IndexSink staging, KnownTerms before, Outcome outcome) {
        this.staging = staging;
        this.before = before;
        this.outcome = outcome;
    }

    private static Map<String, Function<Term, Object>> fields() {
        Map<String, Function<Term, Object>> fields = new LinkedHashMap<>();
        fields.put("term", Term::name);
        fields.put("shortDefinition", Term::shortDefinition);
        fields.put("seoTitle", Term::seoTitle);
        fields.put("seoDescription", Term::seoDescription);
        fields.put("explanation", Term::explanation);
        fields.put("category", Term::category);
        fields.put("url", Term::url);
        fields.put("aliases", Term::aliases);
        fields.put("relatedTerms", Term::relatedTerms);
        fields.put("faq", Term::faq);
        return fields;
    }

    /// @param before what is stored
    /// @param graph  what is to be written to the graph
    static Plan of(Sinks sinks, KnownTerms before, Outcome outcome, Optional<Plan.GraphWork> graph) {
        if (!sinks.indexed()) {
            List<Change> changed = outcome.changed().stream()
                    .map(slug -> new Change(slug, List.of()))
                    .toList();
            return plan(outcome, changed, new Delta<>(List.of(), List.of()), new Delta<>(List.of(), List.of()), graph);
        }
        Planning planning = new Planning(sinks.staging(), before, outcome);
        planning.compare();
        Delta<Edge> edges = new Delta<>(List.copyOf(planning.edgesAdded), List.copyOf(planning.edgesRemoved));
        return plan(outcome, planning.changed, edges, planning.missing(), graph);
    }

    private static Plan plan(
            Outcome outcome,
            List<Change> changed,
            Delta<Edge> edges,
            Delta<Slug> missing,
            Optional<Plan.GraphWork> graph) {
        return new Plan(
                outcome.added(), changed, new TreeMap<>(outcome.moved()), outcome.removed(), edges, missing, graph);
    }

    private void compare() {
        inBatches(outcome.added(), (slug, term) -> relate(slug, Set.of(), targets(term)));
        inBatches(outcome.changed(), (slug, term) -> {
            Term former = staging.findStored(slug).map(StatedTerm::term).orElse(term);
            changed.add(new Change(slug, differing(former, term)));
            relate(slug, targets(former), targets(term));
        });
        for (Slug slug : outcome.removed()) {
            Set<Slug> targets = staging.findStored(slug)
                    .map(stored -> targets(stored.term()))
                    .orElse(Set.of());
            relate(slug, targets, Set.of());
        }
        touched.addAll(outcome.added());
        touched.addAll(outcome.removed());
    }

    private void relate(Slug from, Set<Slug> former, Set<Slug> now) {
        named.addAll(now);
        touched.addAll(former);
        touched.addAll(now);
        now.stream().filter(to -> !former.contains(to)).forEach(to -> edgesAdded.add(new Edge(from, to)));
        former.stream().filter(to -> !now.contains(to)).forEach(to -> edgesRemoved.add(new Edge(from, to)));
    }

    private static List<String> differing(Term former, Term now) {
        return FIELDS.entrySet().stream()
                .filter(field -> !Objects.equals(
                        field.getValue().apply(former), field.getValue().apply(now)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<Slug> targets(Term term) {
        Set<Slug> targets = new HashSet<>();
        for (RelatedTerm related : term.relatedTerms()) {
            targets.add(related.slug());
        }
        targets.remove(term.slug());
        return targets;
    }

    private Delta<Slug> missing() {
        Set<Slug> added = Set.copyOf(outcome.added());
        Set<Slug> removed = Set.copyOf(outcome.removed());
        Set<Slug> rewritten = new HashSet<>(outcome.changed());
        rewritten.addAll(removed);
        List<Slug> come = new ArrayList<>();
        List<Slug> go = new ArrayList<>();
        for (Slug slug : touched) {
            List<Slug> namedBefore = staging.namedBy(slug);
            boolean isNamed = named.contains(slug) || !rewritten.containsAll(namedBefore);
            boolean wasPublished = before.find(slug).isPresent();
            boolean isPublished = added.contains(slug) || (wasPublished && !removed.contains(slug));
            boolean wasMissing = !wasPublished && !namedBefore.isEmpty();
            boolean isMissing = !isPublished && isNamed;
            if (isMissing && !wasMissing) {
                come.add(slug);
            } else if (wasMissing && !isMissing) {
                go.add(slug);
            }
        }
        return new Delta<>(come, go);
    }

    private void inBatches(List<Slug> slugs, Visitor visitor) {
        slugs.stream().gather(Gatherers.windowFixed(READ_AT_ONCE)).forEachOrdered(batch -> {
            Map<Slug, Term> terms = new TreeMap<>();
            staging.read(batch, stated -> terms.put(stated.slug(), stated.term()));
            terms.forEach(visitor::visit);
        });
    }

    private interface Visitor {
        void visit(Slug slug, Term term);
    }
}
