package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.StatedTerm;
import io.termatlas.search.SearchIndex;
import io.termatlas.search.SearchRequest;
import io.termatlas.search.SearchResult;
import io.termatlas.testkit.Checkout;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The conformance set: queries over two glossaries, each with the slug that has to come first and why that is hard.
///
/// `conformance/samples.tsv` asks the sample glossary, `conformance/lookalikes.tsv` one made of names that are easily
/// taken for each other, which stands in `lookalikes.terms.tsv`. Other engines can be asked the same.
class ConformanceTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FEWEST = 200;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> findsFirstInTheSamples() throws IOException {
        return tests("samples", samples());
    }

    @TestFactory
    Stream<DynamicTest> findsFirstAmongLookalikes() throws IOException {
        return tests("lookalikes", lookalikes());
    }

    @Test
    void isAsLargeAsItSays() throws IOException {
        assertThat(rows("samples.tsv").size() + rows("lookalikes.tsv").size()).isGreaterThanOrEqualTo(FEWEST);
        assertThat(Stream.concat(rows("samples.tsv").stream(), rows("lookalikes.tsv").stream()))
                .as("query, slug, reason")
                .allMatch(row -> row.size() == 3);
    }

    private Stream<DynamicTest> tests(String name, List<StatedTerm> terms) throws IOException {
        Path home = folder.resolve(name);
        Fixture.commit(home, 1, terms.toArray(StatedTerm[]::new));
        SearchIndex index = Fixture.open(home);
        return rows(name + ".tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> {
                    SearchResult result = index.search(new SearchRequest(row.getFirst(), "", 0, 5, true));
                    assertThat(result.hits())
                            .as("%s: %s", row.getFirst(), row.get(2))
                            .extracting(hit -> hit.slug().value())
                            .startsWith(row.get(1));
                    assertThat(result.hits().getFirst().explanation()).isNotEmpty();
                }))
                .onClose(index::close);
    }

    private static List<StatedTerm> lookalikes() throws IOException {
        List<StatedTerm> terms = new ArrayList<>();
        for (List<String> row : rows("lookalikes.terms.tsv")) {
            TermBuilder term =
                    aTerm(row.get(0)).named(row.get(1)).categorised(row.get(3)).defined(row.get(4));
            for (String alias : row.get(2).split(";", -1)) {
                if (!alias.isBlank()) {
                    term.alias(alias.strip());
                }
            }
            terms.add(term.stated());
        }
        return terms;
    }

    private static List<StatedTerm> samples() throws IOException {
        try (Stream<Path> files = Files.list(Checkout.root().resolve("samples/source/terms"))) {
            List<StatedTerm> terms = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                terms.add(sample(JSON.readTree(Files.readString(file))));
            }
            return terms;
        }
    }

    private static StatedTerm sample(JsonNode json) {
        TermBuilder term = aTerm(json.path("slug").asString())
                .named(json.path("term").asString())
                .defined(json.path("shortDefinition").asString(""))
                .titled(
                        json.path("seoTitle").asString(""),
                        json.path("seoDescription").asString(""))
                .explained(json.path("explanation").asString(""))
                .categorised(json.path("category").asString(""));
        json.path("relatedTerms")
                .forEach(related -> term.relatedAs(
                        related.path("slug").asString(), related.path("name").asString()));
        json.path("faq")
                .forEach(question -> term.asked(
                        question.path("question").asString(),
                        question.path("answer").asString()));
        return term.stated();
    }

    private static List<List<String>> rows(String file) throws IOException {
        Path path =
                Checkout.root().resolve("search/src/test/resources/conformance").resolve(file);
        return Files.readAllLines(path).stream()
                .filter(line -> !line.startsWith("# "))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
