package io.termatlas.ingest.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.termatlas.model.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSlugTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C                          | c
            C++                        | c-plus-plus
            C#                         | c-sharp
            C♯                         | c-sharp
            F# (language)              | f-sharp-language
            .NET                       | dot-net
            Net                        | net
            .NET Core                  | dot-net-core
            C++.NET                    | c-plus-plus-dot-net
            C++17                      | c-plus-plus-17
            C++ programming            | c-plus-plus-programming
            C/C++                      | c-c-plus-plus
            C++/CLI                    | c-plus-plus-cli
            Ｃ＋＋                      | ｃ-plus-plus
            A*                         | a-star
            **kwargs                   | star-star-kwargs
            $scope                     | dollar-scope
            US$                        | us-dollar
            €uro                       | euro-uro
            100%                       | 100-percent
            100 %                      | 100-percent
            @media                     | at-media
            #include                   | hash-include
            °C                         | degree-c
            """)
    void spellsTheSignsThatDistinguishAName(String name, String slug) {
        assertThat(NameSlug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            NVLink                     | nvlink
            Tensor Core                | tensor-core
            Node.js                    | node-js
            ASP.NET                    | asp-net
            TCP/IP                     | tcp-ip
            A/B testing                | a-b-testing
            R&D                        | r-d
            R & D                      | r-d
            R&amp;D                    | r-amp-d
            C&#43;&#43;                | c-43-43
            A+B                        | a-b
            user@example.com           | user-example-com
            etc.                       | etc
            and so on...               | and-so-on
            "quoted"                   | quoted
            Yahoo!                     | yahoo
            Java™                      | java
            List<T>                    | list-t
            __init__                   | init
            High Bandwidth Memory (HBM)| high-bandwidth-memory-hbm
            Résumé                     | résumé
            Kühlung                    | kühlung
            Σ                          | σ
            µ                          | µ
            μ                          | μ
            日本語                      | 日本語
            I²C                        | i²c
            """)
    void writesEveryOtherNameAsBefore(String name, String slug) {
        assertThat(NameSlug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $     | dollar
            €     | euro
            &     | and
            @     | at
            §     | section
            #     | hash
            ++    | plus-plus
            .     | dot
            ..    | dot-dot
            /     | slash
            =>    | equals-greater-than
            = >   | equals-greater-than
            ∑     | sum
            …     | ellipsis
            ＋    | plus
            """)
    void callsSignsAloneByTheirNames(String name, String slug) {
        assertThat(NameSlug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uD83D\uDE80", "\u2764\uFE0F", "$\uD83D\uDE80", "\u00B4", "\u2603", "\uE000", "#\uFE0F\u20E3"})
    void callsSignsWithoutANameByTheirDigest(String name) {
        assertThat(NameSlug.of(name)).matches("term-[0-9a-f]{4}").isNotEqualTo(NameSlug.of(name + name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u200B",
                "\u00AD",
                "\uFEFF",
                "\u2060",
                "\u200E\u202E",
                "\uFE0F",
                "\u3164",
                "\u115F\u1160",
                "\uFFA0",
                "\u2800",
                "\u0301",
                "\u034F",
                "\uDB40\uDD00",
                "\u180E",
                "\u2028",
                "\uD83D"
            })
    void hasNoneForAnInvisibleName(String name) {
        assertThat(NameSlug.of(name)).isEmpty();
    }

    @Test
    void isLegalForEveryCharacter() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 7) {
            String character = Character.toString(c);
            for (String name : new String[] {character, "a" + character, character + "a " + character}) {
                String slug = NameSlug.of(name);
                if (!slug.isEmpty()) {
                    assertThatCode(() -> Slug.of(slug)).doesNotThrowAnyException();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "a+", "\uD835\uDD38", "\u0130", "a-", "\u1E9E", "\uD83D\uDE80"})
    void hasNoMoreThan200Characters(String repeated) {
        String slug = NameSlug.of(repeated.repeat(300));

        assertThatCode(() -> Slug.of(slug)).doesNotThrowAnyException();
        assertThatCode(() -> Slug.of(NameSlug.with(64, slug, "a"))).doesNotThrowAnyException();
    }
}
