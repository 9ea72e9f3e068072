package io.termatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.fixture.GraphContent;
import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Relation;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.store.GraphSink;
import io.termatlas.testkit.store.GraphSinkContract;
import io.termatlas.testkit.store.TermGraph;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neo4j.driver.Record;

/// The graph on a real Neo4j, down to every property that it holds.
class GraphSinkIT extends GraphSinkContract {
    private static final String NAMES = """
            MATCH (term:Term {glossary: $glossary})
            WHERE term:Missing = $missing
            RETURN term.slug AS slug, term.name AS name""";
    private static final String EDGES = """
            MATCH (source:Term {glossary: $glossary})-[edge:RELATED_TO]->(target:Term)
            RETURN source.slug AS from, target.slug AS to, edge.position AS position, edge.name AS name,
              edge.relation AS relation""";

    private static final String MENTIONS = """
            MATCH (source:Term {glossary: $glossary})-[mention:MENTIONS {glossary: $glossary}]->(target:Term)
            RETURN source.slug + ' ' + target.slug + ' ' + mention.count + ' ' + mention.field + ' ' +
              toInteger(round(100 * mention.probability)) AS it
            ORDER BY it""";

    @Override
    protected GraphSink open(GlossaryId glossary) {
        return SharedNeo4j.store().sink(glossary, SharedNeo4j.writer());
    }

    @Override
    protected TermGraph shown(GlossaryId glossary) {
        Set<TermGraph.Edge> edges = new HashSet<>();
        SharedNeo4j.query(EDGES, Map.of("glossary", glossary.value())).forEach(row -> edges.add(edge(row)));
        return new TermGraph(names(glossary, false), names(glossary, true), edges);
    }

    @Override
    protected List<String> mentioned(GlossaryId glossary) {
        return SharedNeo4j.query(MENTIONS, Map.of("glossary", glossary.value())).stream()
                .map(row -> row.get("it").asString())
                .toList();
    }

    @Override
    protected void assertHolds(Glossary of, Collection<StatedTerm> terms) {
        super.assertHolds(of, terms);
        assertThat(GraphContent.actual(of.id())).isEqualTo(GraphContent.expected(of, terms));
    }

    private static SortedMap<Slug, String> names(GlossaryId glossary, boolean missing) {
        SortedMap<Slug, String> names = new TreeMap<>();
        SharedNeo4j.query(NAMES, Map.of("glossary", glossary.value(), "missing", missing))
                .forEach(row -> names.put(slug(row, "slug"), row.get("name").asString()));
        return names;
    }

    private static TermGraph.Edge edge(Record row) {
        return new TermGraph.Edge(
                slug(row, "from"),
                slug(row, "to"),
                row.get("position").asInt(),
                row.get("name").asString(),
                Relation.get(row.get("relation").asString()));
    }

    private static Slug slug(Record row, String column) {
        return Slug.of(row.get(column).asString());
    }
}
