package io.termatlas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangulTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            한글     | ㅎㅏㄴㄱㅡㄹ
            값과     | ㄱㅏㅂㅅㄱㅗㅏ
            앉아     | ㅇㅏㄴㅈㅇㅏ
            하나     | ㅎㅏㄴㅏ
            의사     | ㅇㅡㅣㅅㅏ
            꽃       | ㄲㅗㅊ
            GPU 칩셋 | GPU ㅊㅣㅂㅅㅔㅅ
            nvlink   | nvlink
            """)
    void isTypedByItsLetters(String text, String letters) {
        assertThat(Hangul.letters(text)).isEqualTo(letters);
        assertThat(Hangul.composed(letters)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"ㅎ", "하", "한", "한ㄱ", "한그", "한글"})
    void whatStandsThereMeanwhileBeginsIt(String typed) {
        assertThat(Hangul.letters("한글")).startsWith(Hangul.letters(typed));
    }

    @Test
    void leavesLettersThatMakeNoSyllable() {
        assertThat(Hangul.composed("ㅋㅋㅏ")).isEqualTo("ㅋ카");
        assertThat(Hangul.composed("ㅏㅏ")).isEqualTo("ㅏㅏ");
    }
}
