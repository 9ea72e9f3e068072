package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;

import io.termatlas.model.StatedTerm;
import io.termatlas.testkit.Checkout;
import io.termatlas.testkit.TermBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The glossaries of the conformance set, and its queries.
final class ConformanceSet {
    private static final JsonMapper JSON = new JsonMapper();

    private ConformanceSet() {}

    static List<StatedTerm> lookalikes() throws IOException {
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

    /// Of the glossary in that language.
    static List<StatedTerm> inLanguage(String language) throws IOException {
        List<StatedTerm> terms = new ArrayList<>();
        for (List<String> row : rows("languages.terms.tsv")) {
            if (row.getFirst().equals(language)) {
                TermBuilder term = aTerm(row.get(1)).named(row.get(2)).defined(row.get(4));
                if (!row.get(3).isBlank()) {
                    term.alias(row.get(3));
                }
                terms.add(term.stated());
            }
        }
        return terms;
    }

    static List<StatedTerm> samples() throws IOException {
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

    /// Query, slug of the first hit, reason.
    static List<List<String>> rows(String file) throws IOException {
        Path path =
                Checkout.root().resolve("search/src/test/resources/conformance").resolve(file);
        return Files.readAllLines(path).stream()
                .filter(line -> !line.startsWith("# "))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
