package io.termatlas.graph;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.fault.UnknownFault;
import io.termatlas.testkit.SeededTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Neighbourhoods and paths, against a search in a map of sets.
class GraphWalkIT {
    private static final Glossary GLOSSARY = GraphWrites.glossary("walk");
    private static final GlossaryId RANDOM = new GlossaryId("walk-random");

    @BeforeAll
    static void aSmallGraph() {
        GraphWrites.write(
                GLOSSARY,
                aTerm("nvlink")
                        .in("walk")
                        .named("NVLink")
                        .categorised("Links")
                        .relatedTo("grace-hopper", "pcie")
                        .stated(),
                aTerm("grace-hopper").in("walk").relatedTo("nvlink", "hbm").stated(),
                aTerm("pcie").in("walk").stated(),
                aTerm("hbm").in("walk").relatedAs("dram", "DRAM").stated(),
                aTerm("alone").in("walk").stated());
        SharedNeo4j.query("""
                MATCH (a:Term {glossary: 'walk', slug: 'nvlink'}), (b:Term {glossary: 'walk', slug: 'hbm'})
                MERGE (a)-[m:MENTIONS]->(b) SET m.count = 2, m.probability = 0.5, m.text = 'HBM'""", Map.of());
    }

    @Test
    void returnsTheTermThenItsNeighboursAndAllEdgesAmongThem() {
        Subgraph around = SharedNeo4j.store().neighbours(key("nvlink"), 1, 10, Set.of(), Set.of());
        assertThat(around)
                .isEqualTo(new Subgraph(
                        List.of(
                                new Node(Slug.of("nvlink"), "NVLink", "Links", false, 0, null),
                                node("grace-hopper"),
                                node("hbm"),
                                node("pcie")),
                        List.of(
                                related("nvlink", "grace-hopper", 0),
                                related("grace-hopper", "nvlink", 0),
                                new Edge(
                                        Slug.of("nvlink"),
                                        Slug.of("hbm"),
                                        EdgeKind.MENTIONS,
                                        null,
                                        null,
                                        2,
                                        0.5,
                                        "HBM"),
                                related("nvlink", "pcie", 1),
                                related("grace-hopper", "hbm", 1))));
    }

    @Test
    void walksOnlyTheKindsAskedFor() {
        assertThat(slugs(SharedNeo4j.store().neighbours(key("nvlink"), 1, 10, Set.of(EdgeKind.MENTIONS), Set.of())))
                .containsExactly("nvlink", "hbm");
    }

    /// `gpu` says that `chip` is broader; `machine` says that `chip` is narrower, and `gpu` only related to it.
    @Test
    void walksOnlyTheRelationsAskedForWhicheverSideStatesThem() {
        GraphWrites.write(
                GLOSSARY,
                aTerm("gpu")
                        .in("walk")
                        .relatedAs("chip", "chip", Relation.BROADER)
                        .relatedAs("fan", "fan", Relation.SEE)
                        .stated(),
                aTerm("chip").in("walk").stated(),
                aTerm("machine")
                        .in("walk")
                        .relatedAs("chip", "chip", Relation.NARROWER)
                        .relatedTo("gpu")
                        .stated());
        Subgraph broader = SharedNeo4j.store().neighbours(key("gpu"), 3, 10, Set.of(), Set.of(Relation.BROADER));
        assertThat(broader.nodes()).containsExactly(node("gpu"), node("chip"), node("machine"));
        assertThat(broader.edges())
                .containsExactly(
                        related("gpu", "chip", Relation.BROADER, 0), related("machine", "chip", Relation.NARROWER, 0));
        assertThat(slugs(around("machine", Relation.NARROWER))).containsExactly("machine", "chip", "gpu");
        assertThat(slugs(around("chip", Relation.NARROWER))).containsExactly("chip", "gpu");
        assertThat(slugs(around("chip", Relation.BROADER))).containsExactly("chip", "machine");
        assertThat(slugs(around("fan", Relation.SEE))).containsExactly("fan", "gpu");
        assertThat(slugs(around("gpu", Relation.RELATED, Relation.SEE))).containsExactly("gpu", "fan", "machine");
    }

    private static Subgraph around(String slug, Relation... relations) {
        return SharedNeo4j.store().neighbours(key(slug), 2, 10, Set.of(), Set.of(relations));
    }

    @Test
    void goesThroughMissingTerms() {
        Subgraph around = SharedNeo4j.store().neighbours(key("dram"), 1, 10, Set.of(), Set.of());
        assertThat(around.nodes())
                .containsExactly(new Node(Slug.of("dram"), "DRAM", "", true, null, null), node("hbm"));
    }

    @Test
    void findsNoPathToATermThatStandsAlone() {
        assertThat(SharedNeo4j.store().path(key("nvlink"), key("alone"))).isEmpty();
    }

    @Test
    void aPathToItselfIsTheTerm() {
        assertThat(SharedNeo4j.store().path(key("pcie"), key("pcie")))
                .contains(new Subgraph(List.of(node("pcie")), List.of()));
    }

    @Test
    void refusesATermThatIsNotThere() {
        assertThatThrownBy(() -> SharedNeo4j.store().neighbours(key("nowhere"), 1, 10, Set.of(), Set.of()))
                .isInstanceOf(UnknownFault.class)
                .hasMessageContaining("'nowhere'");
    }

    @SeededTest
    void agreesWithASearchInAMapOfSets(RandomGenerator random) {
        SortedMap<String, SortedSet<String>> beside = randomGraph(random);
        List<String> slugs = List.copyOf(beside.keySet());
        for (int question = 0; question < 25; question++) {
            String from = slugs.get(random.nextInt(slugs.size()));
            String to = slugs.get(random.nextInt(slugs.size()));
            int depth = 1 + random.nextInt(3);
            int limit = 1 + random.nextInt(30);
            assertThat(slugs(SharedNeo4j.store().neighbours(randomKey(from), depth, limit, Set.of(), Set.of())))
                    .as("%s, depth %s, limit %s", from, depth, limit)
                    .isEqualTo(around(beside, from, depth, limit));
            assertThat(SharedNeo4j.store().path(randomKey(from), randomKey(to)).map(GraphWalkIT::slugs))
                    .as("%s to %s", from, to)
                    .isEqualTo(leastPath(beside, from, to));
        }
    }

    private static SortedMap<String, SortedSet<String>> randomGraph(RandomGenerator random) {
        int terms = 60;
        SortedMap<String, SortedSet<String>> beside = new TreeMap<>();
        List<StatedTerm> stated = new ArrayList<>();
        for (int i = 0; i < terms; i++) {
            var term = aTerm("t" + i).in(RANDOM.value());
            beside.computeIfAbsent("t" + i, slug -> new TreeSet<>());
            for (int edges = random.nextInt(3); edges > 0; edges--) {
                String target = "t" + random.nextInt(terms);
                if (!target.equals("t" + i)) {
                    term.relatedTo(target);
                    beside.computeIfAbsent("t" + i, slug -> new TreeSet<>()).add(target);
                    beside.computeIfAbsent(target, slug -> new TreeSet<>()).add("t" + i);
                }
            }
            stated.add(term.stated());
        }
        GraphWrites.write(GraphWrites.glossary(RANDOM.value()), stated.toArray(StatedTerm[]::new));
        return beside;
    }

    private static List<String> around(SortedMap<String, SortedSet<String>> beside, String from, int depth, int limit) {
        List<String> seen = new ArrayList<>(List.of(from));
        List<String> ring = seen;
        for (int distance = 0; distance < depth; distance++) {
            SortedSet<String> next = new TreeSet<>();
            ring.forEach(slug -> next.addAll(neighbours(beside, slug)));
            next.removeAll(seen);
            ring = next.stream().limit(limit - seen.size()).toList();
            seen.addAll(ring);
        }
        return seen;
    }

    /// Extends all paths by one step at a time, in the order of their slugs: the first that arrives is the least
    /// of the shortest.
    private static Optional<List<String>> leastPath(
            SortedMap<String, SortedSet<String>> beside, String from, String to) {
        List<List<String>> ways = List.of(List.of(from));
        Set<String> seen = new TreeSet<>(Set.of(from));
        for (int steps = 0; steps <= 10; steps++) {
            Optional<List<String>> arrived =
                    ways.stream().filter(way -> way.getLast().equals(to)).findFirst();
            if (arrived.isPresent()) {
                return arrived;
            }
            List<List<String>> longer = new ArrayList<>();
            for (List<String> way : ways) {
                for (String next : neighbours(beside, way.getLast())) {
                    if (seen.add(next)) {
                        List<String> on = new ArrayList<>(way);
                        on.add(next);
                        longer.add(on);
                    }
                }
            }
            ways = longer;
        }
        return Optional.empty();
    }

    private static SortedSet<String> neighbours(SortedMap<String, SortedSet<String>> beside, String slug) {
        return beside.getOrDefault(slug, new TreeSet<>());
    }

    private static List<String> slugs(Subgraph subgraph) {
        return subgraph.nodes().stream().map(node -> node.slug().value()).toList();
    }

    private static Edge related(String from, String to, int position) {
        return related(from, to, Relation.RELATED, position);
    }

    private static Edge related(String from, String to, Relation relation, int position) {
        return new Edge(Slug.of(from), Slug.of(to), EdgeKind.RELATED_TO, relation, position, null, null, null);
    }

    private static Node node(String slug) {
        return new Node(Slug.of(slug), slug, "", false, 0, null);
    }

    private static Key key(String slug) {
        return new Key(GLOSSARY.id(), Slug.of(slug));
    }

    private static Key randomKey(String slug) {
        return new Key(RANDOM, Slug.of(slug));
    }
}
