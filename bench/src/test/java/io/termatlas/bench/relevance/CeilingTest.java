package io.termatlas.bench.relevance;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.bench.relevance.Engine.Answer;
import io.termatlas.bench.relevance.Judge.Rule;
import io.termatlas.bench.relevance.Query.Wanted;
import io.termatlas.model.Term;
import io.termatlas.testkit.TermBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which answers count as right, how often an engine can be right at most, and which queries are made.
class CeilingTest {
    private final List<Term> glossary = Stream.of(
                    aTerm("ai-1").named("Artificial intelligence (AI)").defined("Machines that seem clever somehow."),
                    aTerm("ai-2").named("Army intelligence").alias("AI").defined("Soldiers gather secret news."),
                    aTerm("mercury-1").named("Mercury").defined("A tiny planet near the burning sun."),
                    aTerm("mercury-2").named("Mercury").defined("A liquid heavy silver metal."),
                    aTerm("orbit").named("Orbit").defined("Where a tiny planet moves near the burning sun."))
            .map(TermBuilder::stated)
            .map(stated -> stated.term())
            .toList();

    private final QueryBasis basis = new QueryBasis(glossary);
    private final Judge judge = new Judge(glossary);

    @Test
    void countsTermsWithTheAcronymAsItsTwins() {
        List<Query> queries = make(QueryKind.ACRONYM, Answers.ONE);
        List<Answer> answers =
                queries.stream().map(query -> new Answer(List.of("ai-1"), 1)).toList();

        assertThat(queries).extracting(Query::text).containsExactly("AI", "AI");
        assertThat(judge.success(QueryKind.ACRONYM, Rule.ITSELF, queries, answers))
                .isEqualTo(50);
        assertThat(judge.success(QueryKind.ACRONYM, Rule.TWINS_RIGHT, queries, answers))
                .isEqualTo(100);
        assertThat(judge.success(QueryKind.ACRONYM, Rule.TWINS_LEFT_OUT, queries, answers))
                .isNaN();
    }

    @Test
    void isAsHighAsTheBestOfAllAnswersToAQuery() {
        Ceiling ceiling = new Ceiling(judge, basis, glossary);
        List<Query> titles = make(QueryKind.TITLE, Answers.ONE);

        assertThat(ceiling.success(QueryKind.TITLE, Rule.ITSELF, titles)).isEqualTo(80);
        assertThat(ceiling.success(QueryKind.TITLE, Rule.TWINS_RIGHT, titles)).isEqualTo(100);
        assertThat(ceiling.success(QueryKind.TITLE, Rule.TWINS_LEFT_OUT, titles))
                .isEqualTo(100);
        assertThat(ceiling.success(QueryKind.ACRONYM, Rule.ITSELF, make(QueryKind.ACRONYM, Answers.ONE)))
                .isEqualTo(50);
    }

    @Test
    void leavesOutDefinitionWordsThatFitAnotherTerm() {
        assertThat(make(QueryKind.MEANING, Answers.ONE))
                .extracting(query -> query.slug().value())
                .containsExactlyInAnyOrder("ai-1", "ai-2", "mercury-2", "orbit");
        assertThat(make(QueryKind.MEANING, Answers.ANY)).hasSize(5);
        assertThat(maker().census()).startsWith("5 terms have definition words; 1 (20.0 %)");
    }

    @Test
    void countsATermThatHoldsAllWordsAsGood() {
        List<Query> queries = make(QueryKind.MEANING, Answers.ANY).stream()
                .filter(query -> query.slug().value().equals("mercury-1"))
                .toList();
        List<Answer> answers = List.of(new Answer(List.of("orbit"), 1));

        assertThat(judge.success(QueryKind.MEANING, Rule.TWINS_RIGHT, queries, answers))
                .isZero();
        assertThat(judge.success(QueryKind.MEANING, Rule.AS_GOOD, queries, answers))
                .isEqualTo(100);
    }

    @Test
    void makesTheSameQueriesOfAKindWhateverElseIsMade() {
        List<Query> alone = make(QueryKind.TYPO, Answers.ONE);
        List<Query> all = maker().make(List.of(QueryKind.values()), 10, Answers.ONE);

        assertThat(all).filteredOn(query -> query.kind() == QueryKind.TYPO).isEqualTo(alone);
        assertThat(alone).isNotEmpty();
    }

    @Test
    void wantsBothOfTwoNamesAmongTheFirstThree() {
        Query query = new Query(
                QueryKind.TWO_NAMES,
                "Orbit vs Mercury",
                List.of(
                        new Wanted(glossary.get(4).slug(), "Orbit"),
                        new Wanted(glossary.get(2).slug(), "Mercury")));

        assertThat(judge.isRight(Rule.TWINS_RIGHT, query, new Answer(List.of("ai-1", "mercury-2", "orbit"), 1)))
                .isTrue();
        assertThat(judge.isRight(Rule.ITSELF, query, new Answer(List.of("ai-1", "mercury-2", "orbit"), 1)))
                .isFalse();
        assertThat(judge.isRight(Rule.TWINS_RIGHT, query, new Answer(List.of("ai-1", "mercury-1", "ai-2", "orbit"), 1)))
                .isFalse();
    }

    @Test
    void wantsNothingOrAGuessWhereNothingIsRight() {
        Query query = new Query(QueryKind.NO_ANSWER, "zither", List.of());

        assertThat(judge.isRight(Rule.ITSELF, query, new Answer(List.of(), 1))).isTrue();
        assertThat(judge.isRight(Rule.ITSELF, query, new Answer(List.of("orbit"), true, 1)))
                .isTrue();
        assertThat(judge.isRight(Rule.ITSELF, query, new Answer(List.of("orbit"), 1)))
                .isFalse();
    }

    private List<Query> make(QueryKind kind, Answers answers) {
        return maker().make(List.of(kind), 10, answers);
    }

    private QueryMaker maker() {
        return new QueryMaker(glossary, basis, new Descriptions(glossary), Speech.of("en", List.of()), 7);
    }
}
