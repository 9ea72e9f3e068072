package io.termatlas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionPhrasesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What is NVLink?              | NVLink
            what is the PCIe bus         | PCIe bus
            what's a GPU                 | GPU
            What does HBM stand for?     | HBM
            define C++                   | C++
            NVLink meaning               | NVLink
            How does a tensor core work? | tensor core
            can you explain what .NET is | .NET
            who uses the meaning         | meaning
            """)
    void findsWhatIsAskedAbout(String text, String subject) {
        assertThat(Language.of("en").phrases().subjectsOf(text)).contains(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Was ist eine Wärmepumpe?          | Wärmepumpe
            de | Wie funktioniert ein Transistor   | Transistor
            fr | Qu'est-ce que la photosynthèse ?  | photosynthèse
            es | ¿Qué es un algoritmo?             | algoritmo
            it | Che cos'è la fotosintesi?         | fotosintesi
            pt | O que é um algoritmo?             | algoritmo
            nl | Wat is een algoritme?             | algoritme
            sv | Vad är en algoritm?               | algoritm
            ru | Что такое алгоритм?               | алгоритм
            ar | ما هو الحاسوب                     | الحاسوب
            hi | कंप्यूटर क्या है                      | कंप्यूटर
            ja | 人工知能とは何ですか                  | 人工知能
            zh | 什么是人工智能                       | 人工智能
            zh | 人工智能是什么意思                   | 人工智能
            ko | 인공지능이란 무엇인가                 | 인공지능
            """)
    void asksInTheLanguageOfTheGlossary(String language, String text, String subject) {
        assertThat(Language.of(language).phrases().subjectsOf(text)).contains(subject);
    }

    @Test
    void takesNothingOffWhatIsNoQuestion() {
        assertThat(Language.of("en").phrases().subjectsOf("NVLink")).isEmpty();
        assertThat(Language.of("en").phrases().subjectsOf("Tensor Core")).isEmpty();
    }

    @Test
    void takesLeastOffFirst() {
        assertThat(Language.of("en").phrases().subjectsOf("how to use it")).startsWith("to use it", "how to use");
    }
}
