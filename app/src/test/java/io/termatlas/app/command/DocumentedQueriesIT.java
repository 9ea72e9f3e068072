package io.termatlas.app.command;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.GraphAddress;
import io.termatlas.graph.fixture.SharedNeo4j;
import io.termatlas.model.GlossaryId;
import io.termatlas.testkit.Checkout;
import io.termatlas.testkit.PayloadWriter;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.Plan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every query that the README and the manual show, against the samples as one of two glossaries: it names its
/// glossary, goes by an index, and says what the command says that answers the same question.
@TestInstance(Lifecycle.PER_CLASS)
class DocumentedQueriesIT {
    private static final String SAMPLES = "documented";
    private static final String OTHER = "documented-too";
    private static final String ALIASES = "documented-aliases";
    private static final Pattern QUERY = Pattern.compile("```cypher\n(.*?)```", Pattern.DOTALL);
    private static final Pattern GIVEN = Pattern.compile("(slug|name): '");

    private Path folder = Path.of("");
    private List<String> queries = List.of();

    /// On the way there, of an empty database every question has an answer, and it is nothing.
    @BeforeAll
    void theSamplesTwice(@TempDir Path temporary) throws IOException {
        folder = temporary;
        queries = queries();
        SharedNeo4j.query("MATCH (n) DETACH DELETE n", Map.of());
        SharedNeo4j.store().sink(new GlossaryId(SAMPLES), SharedNeo4j.writer()).close();
        for (String query : queries) {
            assertThat(SharedNeo4j.query(query, Map.of())).as(query).isEmpty();
        }
        String samples = Checkout.samples().toString();
        assertThat(run(SAMPLES, "ingest", samples).exitCode()).isZero();
        assertThat(run(OTHER, "ingest", samples).exitCode()).isZero();
    }

    private static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        try (Stream<Path> manual = Files.list(Checkout.root().resolve("docs"))) {
            for (Path file : Stream.concat(Stream.of(Checkout.root().resolve("README.md")), manual)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                QUERY.matcher(Files.readString(file)).results().forEach(found -> queries.add(found.group(1)));
            }
        }
        return queries;
    }

    @Test
    void nameTheirGlossary() {
        assertThat(queries).hasSizeGreaterThan(8).allMatch(query -> query.contains("'default'"));
    }

    @Test
    void giveAnAnswerOfTheirGlossaryAlone() {
        for (String query : queries) {
            List<String> one = rows(query, SAMPLES);
            assertThat(one).as(query).hasSameSizeAs(rows(query, OTHER)).doesNotHaveDuplicates();
            if (!query.contains("'broader'") && !query.contains("NOT EXISTS { (t)")) {
                assertThat(one).as(query).isNotEmpty();
            }
        }
    }

    @Test
    void goByAnIndex() {
        for (String query : queries) {
            assertThat(operators(SharedNeo4j.explain(query)))
                    .as(query)
                    .noneMatch(operator -> operator.contains("AllNodesScan")
                            || (GIVEN.matcher(query).find() && operator.contains("LabelScan")));
        }
    }

    @Test
    void findTheNeighboursThatTheCommandFinds() {
        String query = query("RETURN t, r, other");
        for (String slug : List.of("nvlink", "gpu", "i2c", "hbm4")) {
            assertThat(texts(
                            SharedNeo4j.query(of(query, SAMPLES).replace("'nvlink'", "'" + slug + "'"), Map.of()),
                            row -> row.get("other").get("slug")))
                    .as(slug)
                    .isEqualTo(neighbours(slug));
        }
    }

    @Test
    void findTheBroaderTermsThatTheCommandFinds() {
        SharedNeo4j.query("""
            MATCH (:Term {glossary: $glossary, slug: 'nvlink'})-[there:RELATED_TO]->()
            SET there.relation = 'broader'
            WITH DISTINCT 1 AS done
            MATCH (:Term {glossary: $glossary, slug: 'nvlink'})<-[back:RELATED_TO]-()
            SET back.relation = 'narrower'""", Map.of("glossary", OTHER));
        String query = query("'broader'");
        assertThat(texts(SharedNeo4j.query(of(query, OTHER), Map.of()), row -> row.get("slug")))
                .isNotEmpty()
                .isEqualTo(slugs(run(OTHER, "graph", "neighbours", "nvlink", "--relation", "broader", "--json")));
    }

    @Test
    void findThePathThatTheCommandFinds() {
        String query = query("ALL SHORTEST");
        List<String> slugs = List.of("i2c", "nvlink", "dram", "hbm4", "fat-tree");
        for (String from : slugs) {
            for (String to : slugs) {
                if (!from.equals(to)) {
                    String asked = of(query, SAMPLES)
                            .replace("slug: 'i2c'", "slug: $from")
                            .replace("slug: 'nvlink'", "slug: $to");
                    List<String> path = new ArrayList<>();
                    SharedNeo4j.query(asked, Map.of("from", from, "to", to))
                            .forEach(row -> row.get("p")
                                    .asPath()
                                    .nodes()
                                    .forEach(node -> path.add(node.get("slug").asString())));
                    assertThat(path)
                            .as("%s to %s", from, to)
                            .isEqualTo(nodes(run(SAMPLES, "graph", "path", from, to, "--json")));
                }
            }
        }
    }

    @Test
    void findWhatNobodyPublishes() {
        assertThat(texts(SharedNeo4j.query(of(query(":Missing"), SAMPLES), Map.of()), row -> row.get("slug")))
                .isEqualTo(new TreeSet<>(
                        List.of("hbm4", "in-memory-computing", "nvlink-fusion", "photonic-computing", "ualink")));
    }

    @Test
    void countTheTermsThatTheCommandShows() {
        for (Record row : SharedNeo4j.query(of(query("t.degreeIn > 0"), SAMPLES), Map.of())) {
            String slug = row.get("slug").asString();
            assertThat(json(run(SAMPLES, "show", slug, "--json")).path("relatedFrom"))
                    .as(slug)
                    .hasSize(row.get("times").asInt());
        }
    }

    @Test
    void readTheQuestionsThatTheCommandShows() {
        List<String> asked = SharedNeo4j.query(of(query(":ANSWERS"), SAMPLES), Map.of()).stream()
                .map(row -> row.get("question").asString() + row.get("answer").asString())
                .toList();
        List<String> shown = new ArrayList<>();
        json(run(SAMPLES, "show", "nvlink", "--json"))
                .path("faq")
                .forEach(entry -> shown.add(
                        entry.path("question").asString() + entry.path("answer").asString()));
        assertThat(asked).isNotEmpty().isEqualTo(shown);
    }

    /// That its text gives it, and no site has stated.
    @Test
    void findATermByAnAlias() throws IOException {
        TermBuilder hbm = aTerm("hbm").named("HBM").explained("High Bandwidth Memory (HBM) is stacked.");
        Path page = Files.createDirectories(folder.resolve("site/glossary/hbm"));
        Files.writeString(page.resolve("_payload.json"), PayloadWriter.page(hbm.build()));
        assertThat(run(ALIASES, "ingest", "site").exitCode()).isZero();
        String query = of(query("queryNodes"), ALIASES).replace("'memory'", "'bandwidth'");
        assertThat(SharedNeo4j.query(query, Map.of())).singleElement().satisfies(row -> {
            assertThat(row.get("slug").asString()).isEqualTo("hbm");
            assertThat(row.get("aliases").asList()).isEqualTo(List.of("High Bandwidth Memory"));
        });
        assertThat(run(ALIASES, "verify").exitCode()).isZero();
    }

    private String query(String part) {
        return queries.stream()
                .filter(query -> query.contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static String of(String query, String glossary) {
        return query.replace("'default'", "'" + glossary + "'");
    }

    private static List<String> rows(String query, String glossary) {
        return SharedNeo4j.query(of(query, glossary), Map.of()).stream()
                .map(row -> row.values().toString())
                .toList();
    }

    private SortedSet<String> neighbours(String slug) {
        return slugs(run(SAMPLES, "graph", "neighbours", slug, "--limit", "1000", "--json"));
    }

    /// Without the first, which is the term itself.
    private static SortedSet<String> slugs(CommandRun run) {
        List<String> nodes = nodes(run);
        return new TreeSet<>(nodes.subList(1, nodes.size()));
    }

    private static List<String> nodes(CommandRun run) {
        List<String> nodes = new ArrayList<>();
        json(run).path("nodes").forEach(node -> nodes.add(node.path("slug").asString()));
        return nodes;
    }

    private static JsonNode json(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static SortedSet<String> texts(List<Record> rows, Function<Record, Value> column) {
        SortedSet<String> texts = new TreeSet<>();
        rows.forEach(row -> texts.add(column.apply(row).asString()));
        return texts;
    }

    private static Stream<String> operators(Plan plan) {
        return Stream.concat(
                Stream.of(plan.operatorType()), plan.children().stream().flatMap(DocumentedQueriesIT::operators));
    }

    private CommandRun run(String glossary, String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--glossary", glossary));
        GraphAddress graph = SharedNeo4j.address();
        return CommandRun.in(folder, CommandRun.environment(graph), line.toArray(String[]::new));
    }
}
