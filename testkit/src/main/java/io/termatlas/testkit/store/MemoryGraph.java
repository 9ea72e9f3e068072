package io.termatlas.testkit.store;

import io.termatlas.model.Fingerprint;
import io.termatlas.model.Glossary;
import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.Census;
import io.termatlas.model.store.Communities;
import io.termatlas.model.store.Derived;
import io.termatlas.model.store.DerivedTerm;
import io.termatlas.model.store.Difference;
import io.termatlas.model.store.Difference.Kind;
import io.termatlas.model.store.GraphSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.model.store.TermsInOrder;
import io.termatlas.testkit.store.TermGraph.Edge;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The graph of one glossary in memory, as the port demands it; shared by its sinks.
public final class MemoryGraph {
    private static final Fingerprint WITHHELD = new Fingerprint(0, 0);

    private final NavigableMap<Slug, Node> nodes = new TreeMap<>();
    private final NavigableMap<Slug, String> missing = new TreeMap<>();
    private final NavigableMap<Slug, DerivedTerm> derived = new TreeMap<>();
    private final Map<Slug, Slug> communities = new HashMap<>();
    private @Nullable Ledger ledger;
    private int counted;

    private record Node(StatedTerm term, Fingerprint fingerprint, List<Edge> edges) {

        boolean isWhole() {
            return fingerprint.equals(term.fingerprint()) && edges.equals(TermGraph.edges(term));
        }
    }

    public GraphSink sink() {
        return new Sink();
    }

    public Optional<Ledger> ledger() {
        return Optional.ofNullable(ledger);
    }

    public TermGraph shown() {
        SortedMap<Slug, String> published = new TreeMap<>();
        nodes.forEach((slug, node) -> published.put(slug, node.term.term().name()));
        return new TermGraph(published, missing, edges().stream().collect(Collectors.toSet()));
    }

    /// What was derived of the published terms that mention any.
    public SortedMap<Slug, DerivedTerm> derived() {
        SortedMap<Slug, DerivedTerm> mentioning = new TreeMap<>(derived);
        mentioning.values().removeIf(term -> term.mentions().isEmpty());
        return mentioning;
    }

    /// The published terms by slug, each with whether its node, edges and fingerprint agree.
    public SortedMap<Slug, Boolean> whole() {
        SortedMap<Slug, Boolean> whole = new TreeMap<>();
        nodes.forEach((slug, node) -> whole.put(slug, node.isWhole()));
        return whole;
    }

    /// Makes every term one that another version wrote: in another form than now, but with the right
    /// fingerprint.
    public void growOld() {
        nodes.replaceAll((slug, node) -> new Node(
                node.term,
                node.fingerprint,
                List.of(new Edge(slug, Slug.of("as-another-version-wrote-it"), 0, "", Relation.RELATED))));
    }

    /// As when somebody else deletes the term's node.
    public void lose(Slug slug) {
        nodes.remove(slug);
    }

    /// As when somebody else changes what stands there.
    public void falsify(StatedTerm term) {
        nodes.computeIfPresent(term.slug(), (slug, node) -> new Node(term, node.fingerprint, node.edges));
    }

    private List<Edge> edges() {
        return nodes.values().stream().flatMap(node -> node.edges.stream()).toList();
    }

    private void nameMissing() {
        Map<Slug, String> names = TermGraph.firstNames(edges());
        missing.replaceAll((slug, name) -> names.getOrDefault(slug, name));
    }

    private final class Sink implements GraphSink {
        @Override
        public Optional<Ledger> ledger() {
            return MemoryGraph.this.ledger();
        }

        @Override
        public void forEachStored(BiConsumer<Slug, Fingerprint> visitor) {
            nodes.forEach((slug, node) -> visitor.accept(slug, node.fingerprint));
        }

        @Override
        public Census census() {
            Ledger known = ledger;
            boolean asCommitted = known != null && nodes.size() == known.terms() && edges().size() == counted;
            return new Census(asCommitted, List.of());
        }

        @Override
        public void compare(
                Glossary glossary, TermsInOrder wanted, @Nullable Derived wantedOfThem, Consumer<Difference> told) {
            Map<Slug, StatedTerm> terms = new TreeMap<>();
            wanted.forEach(term -> terms.put(term.slug(), term));
            SortedMap<Slug, String> named = TermGraph.of(terms.values()).missing();
            terms.forEach((slug, term) -> {
                Node node = nodes.get(slug);
                if (node == null) {
                    told.accept(Difference.inGraph(slug, Kind.MISSING, "it does not stand"));
                } else if (!node.isWhole() || !node.term.equals(term)) {
                    told.accept(Difference.inGraph(slug, Kind.STALE, "it says something else"));
                }
            });
            if (wantedOfThem != null) {
                nodes.keySet().stream()
                        .filter(slug ->
                                !wantedOfThem.of(slug).equals(derived.getOrDefault(slug, DerivedTerm.none(slug))))
                        .forEach(slug -> told.accept(Difference.inGraph(slug, Kind.EDGE, "it mentions others")));
                wantedOfThem
                        .communities()
                        .ifPresent(wantedCommunities -> nodes.keySet().stream()
                                .filter(slug ->
                                        !wantedCommunities.of(slug).equals(Optional.ofNullable(communities.get(slug))))
                                .forEach(slug ->
                                        told.accept(Difference.inGraph(slug, Kind.STALE, "it belongs to others"))));
            }
            nodes.keySet().stream()
                    .filter(slug -> !terms.containsKey(slug))
                    .forEach(slug -> told.accept(Difference.inGraph(slug, Kind.EXTRA, "nobody publishes it")));
            named.forEach((slug, name) -> {
                if (!name.equals(missing.get(slug))) {
                    told.accept(Difference.inGraph(slug, Kind.STALE, "a missing term"));
                }
            });
            missing.keySet().stream()
                    .filter(slug -> !named.containsKey(slug))
                    .forEach(slug -> told.accept(Difference.inGraph(slug, Kind.EXTRA, "a missing term")));
        }

        /// Nobody else can write here.
        @Override
        public List<Slug> keptForOthers(List<Slug> removed) {
            return List.of();
        }

        @Override
        public void begin(Glossary glossary) {
            Ledger known = ledger;
            ledger = known == null
                    ? new Ledger(glossary, 0, 0, Instant.EPOCH, "", true)
                    : marked(known, glossary, known.terms(), true);
        }

        @Override
        public void upsertNodes(List<StatedTerm> batch) {
            for (StatedTerm term : batch) {
                Node known = nodes.get(term.slug());
                nodes.put(term.slug(), new Node(term, WITHHELD, known == null ? List.of() : known.edges));
                missing.remove(term.slug());
            }
        }

        @Override
        public void relate(List<StatedTerm> batch) {
            for (StatedTerm term : batch) {
                List<Edge> edges = TermGraph.edges(term);
                nodes.put(term.slug(), new Node(term, term.fingerprint(), edges));
                edges.stream()
                        .filter(edge -> !nodes.containsKey(edge.to()))
                        .forEach(edge -> missing.put(edge.to(), edge.name()));
            }
            nameMissing();
        }

        @Override
        public void group(Communities by) {
            communities.clear();
            nodes.keySet().forEach(slug -> by.of(slug).ifPresent(centre -> communities.put(slug, centre)));
        }

        @Override
        public void derive(List<DerivedTerm> batch) {
            for (DerivedTerm term : batch) {
                derived.put(term.slug(), term);
            }
            dropMentionsOfOthers();
        }

        private void dropMentionsOfOthers() {
            derived.keySet().retainAll(nodes.keySet());
            derived.replaceAll((slug, term) -> new DerivedTerm(
                    slug,
                    term.mentions().stream()
                            .filter(mention -> nodes.containsKey(mention.target()))
                            .toList(),
                    term.rank()));
        }

        @Override
        public void remove(List<Slug> batch) {
            batch.forEach(nodes::remove);
            dropMentionsOfOthers();
            Map<Slug, String> names = TermGraph.firstNames(edges());
            batch.stream().filter(names::containsKey).forEach(slug -> missing.put(slug, names.get(slug)));
            nameMissing();
        }

        @Override
        public void complete(Ledger next) {
            missing.keySet().retainAll(TermGraph.firstNames(edges()).keySet());
            counted = edges().size();
            ledger = marked(next, next.glossary(), nodes.size(), true);
        }

        @Override
        public void confirm() {
            Ledger known = ledger;
            if (known != null) {
                ledger = marked(known, known.glossary(), known.terms(), false);
            }
        }

        @Override
        public void close() {}

        private static Ledger marked(Ledger ledger, Glossary glossary, long terms, boolean pending) {
            return new Ledger(glossary, ledger.generation(), terms, ledger.committedAt(), ledger.derivation(), pending);
        }
    }
}
