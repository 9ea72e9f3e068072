package io.termatlas.bench.relevance;

import io.termatlas.bench.corpus.WordNetGlossary;
import io.termatlas.model.Term;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A glossary and what it is asked: for a measurement of another kind.
///
/// @param queries an equal share of every kind, in an order of chance
/// @param typed   what a search box asks while a user types: every prefix of the names and of the names with typos
public record Workload(List<Term> terms, List<String> queries, List<String> typed) {
    /// Without those that came later: figures of two commits are compared.
    private static final List<QueryKind> KINDS = List.copyOf(EnumSet.range(QueryKind.TITLE, QueryKind.INITIALS));

    public Workload {
        terms = List.copyOf(terms);
        queries = List.copyOf(queries);
        typed = List.copyOf(typed);
    }

    /// @param count the first so many concepts
    /// @param each  queries of every kind
    public static Workload ofWordNet(Path folder, int count, int each, long seed) {
        WordNetGlossary dictionary = WordNetGlossary.read(folder);
        List<Term> terms = Glossaries.of(dictionary).stream().limit(count).toList();
        List<Query> queries = new ArrayList<>(new QueryMaker(
                        terms,
                        new QueryBasis(terms),
                        new Descriptions(terms),
                        Speech.of("en", dictionary.synonyms()),
                        seed)
                .make(KINDS, each, Answers.ONE));
        Collections.shuffle(queries, new Random(seed));
        return new Workload(
                terms,
                queries.stream().map(Query::text).toList(),
                queries.stream().flatMap(Workload::prefixes).toList());
    }

    /// Every prefix of a name or of a name with typos; none of other queries.
    static Stream<String> prefixes(Query query) {
        return query.kind() == QueryKind.TITLE || query.kind() == QueryKind.TYPO
                ? IntStream.rangeClosed(1, query.text().length())
                        .mapToObj(end -> query.text().substring(0, end))
                : Stream.empty();
    }

    /// @param folder `data/index`
    public void writeIndex(Path folder) {
        ProductEngine.write(folder, terms);
    }
}
