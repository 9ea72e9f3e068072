package io.termatlas.bench.relevance;

import io.termatlas.bench.corpus.WordNetGlossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Key;
import io.termatlas.model.PageUrl;
import io.termatlas.model.Question;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Slug;
import io.termatlas.model.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The glossaries that are measured on.
final class Glossaries {
    private static final JsonMapper JSON = new JsonMapper();

    private Glossaries() {}

    /// WordNet's concepts. A concept that has an acronym among its words, and a name whose initials it is, is named
    /// as glossaries name such a thing: "acquired immune deficiency syndrome (AIDS)".
    static List<Term> of(WordNetGlossary wordNet) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < wordNet.terms().size(); i++) {
            Term term = wordNet.terms().get(i);
            terms.add(bracketed(wordNet.synonyms().get(i))
                    .map(name -> renamed(term, name))
                    .orElse(term));
        }
        return terms;
    }

    /// The terms of a folder of sources such as `samples/source/terms`.
    static List<Term> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Glossaries::term).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> bracketed(List<String> words) {
        for (String acronym : words) {
            for (String name : words) {
                if (Names.isAcronym(acronym) && Names.initials(name).equalsIgnoreCase(acronym)) {
                    return Optional.of(name + " (" + acronym + ")");
                }
            }
        }
        return Optional.empty();
    }

    private static Term renamed(Term term, String name) {
        return new Term(
                term.key(),
                name,
                term.shortDefinition(),
                term.seoTitle(),
                term.seoDescription(),
                term.explanation(),
                term.category(),
                term.url(),
                term.aliases(),
                term.relatedTerms(),
                term.faq());
    }

    private static Term term(Path file) {
        JsonNode json;
        try {
            json = JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Term(
                new Key(GlossaryId.DEFAULT, Slug.of(text(json, "slug"))),
                text(json, "term"),
                text(json, "shortDefinition"),
                text(json, "seoTitle"),
                text(json, "seoDescription"),
                text(json, "explanation"),
                text(json, "category"),
                PageUrl.NONE,
                list(json, "aliases").map(JsonNode::asString).toList(),
                list(json, "relatedTerms")
                        .map(related -> new RelatedTerm(Slug.of(text(related, "slug")), text(related, "name")))
                        .toList(),
                list(json, "faq")
                        .map(question -> new Question(text(question, "question"), text(question, "answer")))
                        .toList());
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }

    private static Stream<JsonNode> list(JsonNode json, String field) {
        return StreamSupport.stream(json.path(field).spliterator(), false);
    }
}
