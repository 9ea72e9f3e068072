package io.termatlas.graph;

import io.termatlas.model.Key;
import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import io.termatlas.model.fault.UnknownFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neo4j.driver.TransactionContext;

/// Reads neighbourhoods and paths. Each answer comes from one transaction.
final class GraphWalk {
    private static final String FIND_NODES = Cypher.statement("find-nodes");
    private static final String FIND_RING = Cypher.statement("find-ring");
    private static final String FIND_EDGES = Cypher.statement("find-edges");
    private static final String FIND_STEPS = Cypher.statement("find-steps");
    private static final String MEASURE_PATH = Cypher.statement("measure-path");
    private static final List<String> ALL_KINDS =
            Arrays.stream(EdgeKind.values()).map(EdgeKind::name).toList();

    private final Database database;

    GraphWalk(Database database) {
        this.database = database;
    }

    /// Empty for one that stands alone, and where there is no such term.
    Optional<String> community(Key key) {
        return database.read(tx -> nodes(tx, key, List.of(key.slug().value())).stream()
                .findFirst()
                .flatMap(node -> Optional.ofNullable(node.community())));
    }

    Subgraph neighbours(Key key, int depth, int limit, Set<EdgeKind> kinds, Set<Relation> relations) {
        Asked asked = Asked.of(kinds, relations);
        return database.read(tx -> {
            List<Node> nodes = new ArrayList<>(List.of(get(tx, key)));
            List<Node> ring = nodes;
            for (int distance = 1; distance <= depth && !ring.isEmpty() && nodes.size() < limit; distance++) {
                ring = ring(tx, key, ring, nodes, limit - nodes.size(), asked);
                nodes.addAll(ring);
            }
            return subgraph(tx, key, nodes, asked);
        });
    }

    /// Which edges a walk takes, as the statements have it.
    ///
    /// @param relations of the far end to the near one; none for all, and for what has no relation
    private record Asked(List<String> kinds, List<String> relations, List<String> inverses) {
        static final Asked ALL = of(Set.of(), Set.of());

        static Asked of(Set<EdgeKind> kinds, Set<Relation> relations) {
            return new Asked(
                    kinds.isEmpty()
                            ? ALL_KINDS
                            : kinds.stream().map(EdgeKind::name).toList(),
                    relations.stream().map(Relation::text).toList(),
                    relations.stream()
                            .map(Relation::inverse)
                            .map(Relation::text)
                            .toList());
        }

        Map<String, Object> parameters(Key key) {
            Map<String, Object> parameters = new HashMap<>();
            parameters.put("glossary", key.glossary().value());
            parameters.put("kinds", kinds);
            parameters.put("relations", relations);
            parameters.put("inverses", inverses);
            return parameters;
        }
    }

    private static List<Node> ring(
            TransactionContext tx, Key key, List<Node> frontier, List<Node> seen, int limit, Asked asked) {
        Map<String, Object> parameters = asked.parameters(key);
        parameters.put("frontier", slugs(frontier));
        parameters.put("seen", slugs(seen));
        parameters.put("limit", limit);
        return tx.run(FIND_RING, parameters).stream()
                .flatMap(row -> GraphRecords.node(row).stream())
                .toList();
    }

    Optional<Subgraph> path(Key from, Key to) {
        if (!from.glossary().equals(to.glossary())) {
            throw new IllegalArgumentException("no path leads from one glossary to another: " + from + ", " + to);
        }
        return database.read(tx -> {
            Node start = get(tx, from);
            if (from.equals(to)) {
                return Optional.of(new Subgraph(List.of(start), List.of()));
            }
            get(tx, to);
            return steps(tx, from, to).flatMap(steps -> shortest(tx, from, to, steps));
        });
    }

    private static Optional<Integer> steps(TransactionContext tx, Key from, Key to) {
        Map<String, Object> parameters = Map.of(
                "glossary", from.glossary().value(),
                "from", from.slug().value(),
                "to", to.slug().value());
        return tx.run(MEASURE_PATH, parameters).stream()
                .map(row -> row.get("steps").asInt())
                .findFirst();
    }

    private static Optional<Subgraph> shortest(TransactionContext tx, Key from, Key to, int steps) {
        return new ShortestPath(frontier -> stepsFrom(tx, from, frontier))
                .find(from.slug().value(), to.slug().value(), steps)
                .map(slugs -> subgraph(tx, from, nodes(tx, from, slugs), Asked.ALL));
    }

    private static List<ShortestPath.Step> stepsFrom(TransactionContext tx, Key key, Collection<String> frontier) {
        return tx.run(FIND_STEPS, Map.of("glossary", key.glossary().value(), "frontier", frontier)).stream()
                .filter(row -> GraphValues.slug(row.get("to")).isPresent())
                .map(row -> new ShortestPath.Step(
                        row.get("from").asString(), row.get("to").asString()))
                .toList();
    }

    private static Subgraph subgraph(TransactionContext tx, Key key, List<Node> nodes, Asked asked) {
        Map<String, Object> parameters = asked.parameters(key);
        parameters.put("slugs", slugs(nodes));
        List<Edge> edges = tx.run(FIND_EDGES, parameters).list(GraphRecords::edge);
        return new Subgraph(nodes, EdgeOrder.of(nodes).sort(edges));
    }

    private static Node get(TransactionContext tx, Key key) {
        return nodes(tx, key, List.of(key.slug().value())).stream()
                .findFirst()
                .orElseThrow(() -> new UnknownFault("The graph of the glossary '" + key.glossary() + "' has no term '"
                        + key.slug() + "': search for it to find its slug."));
    }

    /// In the order of the slugs.
    private static List<Node> nodes(TransactionContext tx, Key key, List<String> slugs) {
        return tx.run(FIND_NODES, Map.of("glossary", key.glossary().value(), "slugs", slugs)).stream()
                .flatMap(row -> GraphRecords.node(row).stream())
                .sorted(Comparator.comparingInt(
                        node -> slugs.indexOf(node.slug().value())))
                .toList();
    }

    private static List<String> slugs(List<Node> nodes) {
        return nodes.stream().map(Node::slug).map(Slug::value).toList();
    }
}
