package io.termatlas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            ja | 半導体って何ですか？                  | 半導体
            ja | 半導体とは                           | 半導体
            ja | 半導体とはどういう意味でしょうか      | 半導体
            ja | 半導体の意味を教えてください          | 半導体
            ja | 半導体とは何かわかりやすく説明して     | 半導体
            ja | 半導体とは何                         | 半導体
            zh | 请问什么叫半导体                      | 半导体
            zh | 半导体到底是什么东西啊？              | 半导体
            zh | 何谓半导体                           | 半导体
            zh | 半导体的含义是什么                    | 半导体
            ko | 반도체가 뭐야?                        | 반도체
            ko | 반도체란 무엇인가요?                  | 반도체
            ko | 반도체는 무슨 뜻이에요                | 반도체
            ko | 반도체의 정의                         | 반도체
            ko | 반도체에 대해 알려줘                  | 반도체
            th | สารกึ่งตัวนำคืออะไร                      | สารกึ่งตัวนำ
            fr | c'est quoi un semi-conducteur ?       | semi-conducteur
            fr | qu'est-ce que c'est qu'un tampon      | tampon
            fr | que veut dire tampon                  | tampon
            fr | définition de tampon                  | tampon
            tr | yarı iletken nedir?                   | yarı iletken
            pl | co to jest półprzewodnik              | półprzewodnik
            cs | co znamená polovodič                  | polovodič
            hu | mi az a félvezető                     | félvezető
            fi | mitä tarkoittaa puolijohde            | puolijohde
            da | hvad er en halvleder                  | halvleder
            nb | hva er en halvleder                   | halvleder
            nn | kva er ein halvleiar                  | halvleiar
            ro | ce înseamnă semiconductor             | semiconductor
            el | τι είναι ο ημιαγωγός;                 | ημιαγωγός;
            fa | نیمه‌رسانا چیست؟                       | نیمه‌رسانا
            uk | що таке напівпровідник                | напівпровідник
            id | apa itu semikonduktor                 | semikonduktor
            bn | অর্ধপরিবাহী কাকে বলে                     | অর্ধপরিবাহী
            he | מה זה מוליך                           | מוליך
            vi | chất bán dẫn là gì                    | chất bán dẫn
            """)
    void asksInTheLanguageOfTheGlossary(String language, String text, String subject) {
        assertThat(Language.of(language).phrases().subjectsOf(text)).contains(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | what is a buffer             | buffer
            en | was ist ein Puffer           | Puffer
            en | qu'est-ce qu'un tampon       | tampon
            en | ¿Qué significa búfer?        | búfer
            en | バッファとは何ですか           | バッファ
            fr | 什么是NVLink                  | NVLink
            en | czym jest bufor              | bufor
            """)
    void asksInAnotherLanguage(String language, String text, String subject) {
        assertThat(Language.of(language).subjectsInOthers(text)).contains(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"die casting", "was", "NVLink", "buffer overflow", "a priori"})
    void takesNoSingleWordForAnotherLanguage(String text) {
        assertThat(Language.of("en").subjectsInOthers(text)).isEmpty();
    }

    @Test
    void endsOnWhateverIsMadeOfPhrasesAlone() {
        assertThat(Language.of("zh").phrases().subjectsOf("的是什么".repeat(125))).hasSizeLessThan(2_000);
        assertThat(Language.of("ja").phrases().subjectsOf("とは何".repeat(160))).hasSizeLessThan(2_000);
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
