package io.termatlas.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NVLink      | nvlink
            NV-Link     | nvlink
            nv link     | nvlink
            C++         | c++
            C#          | c#
            .NET        | net
            TCP/IP      | tcpip
            I²C         | i2c
            2.5D        | 25d
            G.T.U       | gtu
            Böhme       | bohme
            Straße      | strasse
            Ærø         | aero
            ﬁne         | fine
            İstanbul    | istanbul
            ＮＶＬｉｎｋ  | nvlink
            हिन्दी        | हिन्दी
            ガ           | ガ
            ∀           | ∀
            كِتَابٌ        | كتاب
            أحمد        | احمد
            إسلام       | اسلام
            مدرسة       | مدرسه
            عـــربي      | عربي
            کتاب        | كتاب
            فارسی       | فارسي
            می‌شود       | ميشود
            שָׁלוֹם        | שלום
            צה״ל        | צהל
            IPv٦        | ipv6
            ४G          | 4g
            ৪জি         | 4জি
            ΛΌΓΟΣ       | λογοσ
            λόγος       | λογοσ
            ґрунт       | грунт
            Kubernetes™ | kubernetes
            ™           | ™
            🔥           | 🔥
            ❤️          | ❤
            🚀 Launch    | launch
            👍🏽          | 👍
            """)
    void foldsAndJoins(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    @Test
    void isEmptyForWhiteSpaceAlone() {
        assertThat(NameKey.of(" \t\u00A0")).isEmpty();
    }

    @Test
    void cutsNoCharacterInHalf() {
        assertThat(NameKey.of("x" + "😀".repeat(300) + "𝒩".repeat(300))).hasSizeLessThanOrEqualTo(NameKey.LONGEST);
        assertThat(NameKey.cut("a😀", 2)).isEqualTo("a");
    }

    @Test
    void keepsCapitalsWhereTheNameIsComparedAsWritten() {
        assertThat(NameKey.written("  Tensor \n Core ")).isEqualTo("Tensor Core");
        assertThat(NameKey.caseless("  Über\tAll")).isEqualTo("über all");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            boehme | bohme
            ueber  | uber
            baer   | bar
            queue  | queue
            blueeyes | blueeyes
            """)
    void spellsWithoutUmlauts(String key, String plain) {
        assertThat(NameKey.plain(key)).isEqualTo(plain);
    }
}
