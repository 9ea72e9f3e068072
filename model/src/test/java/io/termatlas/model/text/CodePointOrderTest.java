package io.termatlas.model.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointOrderTest {
    private static final List<String> TEXTS = List.of(
            "", "a", "ab", "a\u0000", "b", "é", "\uD7FF", "\uE000", "\uFFFD", "\uFFFDa", "😀", "😀a", "😁", "a😀",
            "a\uFFFD");

    @Test
    void isTheOrderOfTheUtf8Bytes() {
        for (String left : TEXTS) {
            for (String right : TEXTS) {
                assertThat(Integer.signum(CodePointOrder.compare(left, right)))
                        .as("%s, %s", left, right)
                        .isEqualTo(Integer.signum(Arrays.compareUnsigned(left.getBytes(UTF_8), right.getBytes(UTF_8))));
            }
        }
    }
}
