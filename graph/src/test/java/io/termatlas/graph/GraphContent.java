package io.termatlas.graph;

import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.StatedTerm;
import io.termatlas.model.Term;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// All that the graph holds of one glossary, a line a node or relationship: as it is, and as it should be.
final class GraphContent {
    private static final String NODES = """
            MATCH (node:Term|Category|Question {glossary: $glossary})
            UNWIND labels(node) AS label
            WITH node, label ORDER BY label
            WITH node, collect(label) AS labels
            RETURN labels AS words, properties(node) AS properties""";
    private static final String RELATIONSHIPS = """
            MATCH (source:Term {glossary: $glossary})-[relationship]->(target)
            RETURN [source.slug, type(relationship), coalesce(target.slug, target.name), target.position] AS words,
              properties(relationship) AS properties""";

    private final Glossary glossary;
    private final SortedMap<String, Term> published = new TreeMap<>();
    private final SortedMap<String, Map<String, RelatedTerm>> targets = new TreeMap<>();
    private final SortedSet<String> lines = new TreeSet<>();

    private GraphContent(Glossary glossary) {
        this.glossary = glossary;
    }

    /// What stands in the graph. Every property counts, so that none appears that the schema does not know.
    static SortedSet<String> actual(GlossaryId glossary) {
        SortedSet<String> lines = new TreeSet<>();
        for (String reading : List.of(NODES, RELATIONSHIPS)) {
            SharedNeo4j.query(reading, Map.of("glossary", glossary.value()))
                    .forEach(row -> lines.add(line(
                            row.get("words").asList(), row.get("properties").asMap())));
        }
        return lines;
    }

    /// What should stand there, made the slow and simple way.
    static SortedSet<String> expected(Glossary glossary, Collection<StatedTerm> terms) {
        GraphContent content = new GraphContent(glossary);
        terms.forEach(content::read);
        terms.forEach(content::addTerm);
        content.addMissing();
        return content.lines;
    }

    private void read(StatedTerm stated) {
        Term term = stated.term();
        published.put(term.slug().value(), term);
        Map<String, RelatedTerm> firsts = new LinkedHashMap<>();
        for (RelatedTerm related : term.relatedTerms()) {
            if (!related.slug().equals(term.slug())) {
                firsts.putIfAbsent(related.slug().value(), related);
            }
        }
        targets.put(term.slug().value(), firsts);
    }

    private void addTerm(StatedTerm stated) {
        Term term = stated.term();
        String slug = term.slug().value();
        Map<String, Object> properties = properties("slug", slug, "name", term.name());
        properties.put("fingerprint", stated.fingerprint());
        properties.put("url", glossary.urlOf(stated));
        properties.put("degreeOut", targets.getOrDefault(slug, Map.of()).size());
        properties.put(
                "degreeIn",
                targets.values().stream().filter(map -> map.containsKey(slug)).count());
        putUnlessEmpty(properties, "shortDefinition", term.shortDefinition());
        putUnlessEmpty(properties, "category", term.category());
        putUnlessEmpty(
                properties,
                "aliases",
                term.aliases().isEmpty() ? "" : term.aliases().toString());
        add(properties, "Term");
        addCategory(term);
        addQuestions(term);
        addEdges(term);
    }

    private void addCategory(Term term) {
        if (!term.category().isEmpty()) {
            add(properties("name", term.category()), "Category");
            addLink(Map.of(), term.slug(), "IN_CATEGORY", term.category(), null);
        }
    }

    private void addQuestions(Term term) {
        for (int position = 0; position < term.faq().size(); position++) {
            Question question = term.faq().get(position);
            Map<String, Object> properties = properties("slug", term.slug(), "position", position);
            properties.put("text", question.text());
            properties.put("answer", question.answer());
            add(properties, "Question");
            addLink(Map.of(), term.slug(), "ANSWERS", term.slug().value(), position);
        }
    }

    private void addEdges(Term term) {
        targets.getOrDefault(term.slug().value(), Map.of()).forEach((slug, related) -> {
            int position = term.relatedTerms().indexOf(related);
            addLink(Map.of("position", position, "name", related.name()), term.slug(), "RELATED_TO", slug, null);
        });
    }

    /// The names that the first source gives, by slug.
    private void addMissing() {
        Map<String, String> names = new HashMap<>();
        targets.values().forEach(named -> named.forEach((slug, related) -> names.putIfAbsent(slug, related.name())));
        names.keySet().removeAll(published.keySet());
        names.forEach((slug, name) -> add(properties("slug", slug, "name", name), "Missing", "Term"));
    }

    private Map<String, Object> properties(String first, Object one, Object... more) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("glossary", glossary.id());
        properties.put(first, one);
        for (int i = 0; i < more.length; i += 2) {
            properties.put(more[i].toString(), more[i + 1]);
        }
        return properties;
    }

    private static void putUnlessEmpty(Map<String, Object> properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.put(name, value);
        }
    }

    private void add(Map<String, Object> properties, String... labels) {
        lines.add(line(List.of(labels), properties));
    }

    private void addLink(Map<String, Object> properties, Slug from, String type, String to, @Nullable Integer place) {
        lines.add(line(Arrays.asList(from, type, to, place), properties));
    }

    private static String line(List<?> words, Map<String, ?> properties) {
        return words + " " + new TreeMap<>(properties);
    }
}
