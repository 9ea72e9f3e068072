package io.termatlas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanVariantsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            網絡安全 | 网络安全
            資料庫   | 资料库
            网络     | 网络
            電腦PC   | 电脑PC
            かな     | かな
            plain    | plain
            """)
    void simplifies(String text, String simplified) {
        assertThat(HanVariants.simplified(text)).isEqualTo(simplified);
    }

    @Test
    void agreesWithIcu() {
        Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
        for (char character = 0x3400; character <= 0x9FFF; character++) {
            String one = String.valueOf(character);
            String simplified = icu.transliterate(icu.transliterate(one));
            assertThat(HanVariants.simplified(one)).isEqualTo(simplified.length() == 1 ? simplified : one);
        }
    }
}
