package io.termatlas.search.lucene;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.Glossary;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.store.IndexSink;
import io.termatlas.model.store.Ledger;
import io.termatlas.search.Hit;
import io.termatlas.search.SearchIndex;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// In every language that search knows, a text is found by another form of its words, and a name by a question.
class LanguagesTest {
    /// language | name | definition | query by words in other forms | question
    private static final String LANGUAGES = """
            en | Heat pump     | Moves warmth into houses.              | moving warmth house     | what is a heat pump
            de | Wärmepumpe    | Bringt Wärme in die Häuser.            | Wärme Haus              | Was ist eine Wärmepumpe?
            fr | Photosynthèse | Les plantes utilisent la lumière.      | plante lumières         | Qu'est-ce que la photosynthèse ?
            es | Algoritmo     | Pasos ordenados que resuelven tareas.  | paso ordenado tarea     | ¿Qué es un algoritmo?
            it | Fotosintesi   | Le piante usano la luce.               | pianta luci             | Che cos'è la fotosintesi?
            pt | Algoritmo     | Passos que resolvem tarefas.           | passo tarefa            | O que é um algoritmo?
            nl | Algoritme     | Stappen die taken oplossen.            | stap oplossen           | Wat is een algoritme?
            sv | Algoritm      | Stegen som löser uppgifterna.          | uppgift löser           | Vad är en algoritm?
            ru | Алгоритм      | Последовательность действий.           | последовательности действие | Что такое алгоритм?
            ar | الحاسوب       | آلة تعالج البيانات.                    | بيانات                  | ما هو الحاسوب
            hi | कंप्यूटर        | जानकारियों की मशीन.                    | जानकारी                 | कंप्यूटर क्या है
            ja | 人工知能       | 機械が人間のように考える技術です。      | 考えた                  | 人工知能とは何ですか
            zh | 人工智能       | 让机器像人一样思考的技术。              | 机器思考                | 什么是人工智能
            ko | 인공지능       | 기계가 사람처럼 생각하는 기술이다.      | 기계는                  | 인공지능이란 무엇인가
            th | ปัญญาประดิษฐ์  | เทคโนโลยีที่ทำให้เครื่องจักรคิดได้     | เครื่องจักร             | ปัญญาประดิษฐ์
            """;

    @TempDir
    private Path folder;

    static List<String> languages() {
        return LANGUAGES.lines().toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void findsOtherFormsAndAnswersQuestions(String line) {
        List<String> cells = List.of(line.strip().split("\\s*\\|\\s*"));
        Glossary glossary = new Glossary(GlossaryId.DEFAULT, cells.get(0), URI.create(""));
        try (IndexSink sink = Fixture.folder(folder).openSink(glossary, true)) {
            sink.upsert(
                    aTerm("wanted").named(cells.get(1)).defined(cells.get(2)).stated());
            sink.upsert(aTerm("other").named("NVLink").defined("C++ 2.5D 芯片").stated());
            String derivation = Fixture.derivation(glossary.language());
            sink.commit(new Ledger(glossary, 1, 2, Instant.EPOCH, derivation, false));
        }
        try (SearchIndex index = Fixture.open(folder)) {
            assertThat(first(index, cells.get(3))).as(cells.get(3)).isEqualTo("wanted");
            assertThat(first(index, cells.get(4))).as(cells.get(4)).isEqualTo("wanted");
            assertThat(first(index, cells.get(1))).as(cells.get(1)).isEqualTo("wanted");
            assertThat(first(index, "2.5d"))
                    .as("signs and numbers in any language")
                    .isEqualTo("other");
        }
    }

    private static String first(SearchIndex index, String text) {
        List<Hit> hits = index.search(Fixture.query(text)).hits();
        return hits.isEmpty() ? "" : hits.getFirst().slug().value();
    }
}
