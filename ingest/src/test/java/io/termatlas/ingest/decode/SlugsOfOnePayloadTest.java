package io.termatlas.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.mapping.MappingFile;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.RelatedTerm;
import io.termatlas.model.Term;
import io.termatlas.testkit.SeededTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Terms of one payload whose names are nearly the same.
class SlugsOfOnePayloadTest {
    private static final List<String> NAMES = List.of("C", "C++", "C#", ".NET", "Net");
    private static final Map<String, String> SLUGS =
            Map.of("C", "c", "C++", "c-plus-plus", "C#", "c-sharp", ".NET", "dot-net", "Net", "net");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"url\":\"/glossary\"",
                ",\"url\":\"https://example.org/glossary/\"",
                ",\"url\":\"/glossary?page=NR\"",
                ",\"url\":\"/glossary#\"",
                ",\"url\":\"/glossary/#term\"",
                ",\"@id\":\"https://example.org/glossary\"",
                ",\"mainEntityOfPage\":{\"@id\":\"/glossary.html\"}",
                ",\"url\":\"/\""
            })
    void keepsApartTheTermsOfASetThatShareTheirAddress(String address) {
        assertThat(slugs(linked(NAMES.stream().map(name -> term(name, address)))))
                .isEqualTo(SLUGS);
    }

    @Test
    void theAddressOfTheSetIsNoTermsOwn() {
        String inSet = ",\"url\":\"/glossary\",\"inDefinedTermSet\":";
        assertThat(slugs("""
                {"@type":"DefinedTermSet","url":"https://example.org/glossary","hasDefinedTerm":%s}""".formatted(term("C++", ",\"url\":\"/glossary/\""))))
                .containsExactly(Map.entry("C++", "page"));
        assertThat(slugs(term("C++", inSet + "\"/glossary\""))).containsExactly(Map.entry("C++", "page"));
        assertThat(slugs(term("C++", inSet + "{\"url\":\"/glossary\"}"))).containsExactly(Map.entry("C++", "page"));
    }

    @Test
    void theAddressOfThePageAboveIsNoTermsOwnWhereItStandsAlone() {
        assertThat(slugs("glossary/c-lang/index.html", term("C", ",\"url\":\"https://example.org/glossary/\"")))
                .containsExactly(Map.entry("C", "c-lang"));
        assertThat(slugs("glossary/index.html", term("C", ",\"url\":\"/glossary/c-lang\"")))
                .containsExactly(Map.entry("C", "c-lang"));
    }

    @Test
    void fragmentsAndPathsThatDifferStay() {
        assertThat(slugs(linked(Stream.of(
                        term("C", ",\"url\":\"/glossary#c\""),
                        term("C++", ",\"url\":\"/glossary#cpp\""),
                        term(".NET", ",\"url\":\"/glossary/net\""),
                        term("Net", ",\"url\":\"/glossary/fishing-net\"")))))
                .isEqualTo(Map.of("C", "c", "C++", "cpp", ".NET", "net", "Net", "fishing-net"));
    }

    @Test
    void anAddressThatASignCutsOffIsSharedToo() {
        assertThat(slugs(linked(Stream.of("C", "C#").map(name -> term(name, ",\"url\":\"/glossary/" + name + "\"")))))
                .isEqualTo(Map.of("C", "c", "C#", "c-sharp"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the names      | what keeps the slug | the slug
            TCP/IP;TCP-IP    | TCP-IP              | tcp-ip
            TCP/IP;TCP IP    | TCP IP              | tcp-ip
            TCP-IP;TCP IP    | TCP-IP              | tcp-ip
            TCP/IP;TCP:IP    |                     | tcp-ip
            C;c              | c                   | c
            US;Us            | US                  | us
            C++;C plus plus  | C plus plus         | c-plus-plus
            C#;C♯            |                     | c-sharp
            init;__init__    | init                | init
            R&D;R & D        |                     | r-d
            Java;Java™       | Java                | java
            """)
    void theNameThatTheSlugSpellsKeepsItAndTheOthersGetADigest(String names, String keeper, String slug) {
        Map<String, String> slugs = slugs(linked(Stream.of(names.split(";", -1)).map(name -> term(name, ""))));

        assertThat(slugs).hasSize(2).allSatisfy((name, given) -> {
            if (name.equals(keeper)) {
                assertThat(given).isEqualTo(slug);
            } else {
                assertThat(given).matches(slug + "-[0-9a-f]{4}");
            }
        });
        assertThat(slugs.values()).doesNotHaveDuplicates();
    }

    @Test
    void digestsThatAreTheSameGetLonger() {
        List<String> names = IntStream.range(0, 2000)
                .mapToObj(i -> "a"
                        + Integer.toString(i, 4)
                                .replace('0', ':')
                                .replace('1', ';')
                                .replace('2', ',')
                                .replace('3', '!') + "b")
                .toList();

        Map<String, String> slugs = slugs(linked(names.stream().map(name -> term(name, ""))));

        assertThat(slugs).hasSize(2000);
        assertThat(slugs.values())
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("a-b-[0-9a-f]{4}|a-b-[0-9a-f]{8}"))
                .anyMatch(slug -> slug.length() > 8);
    }

    @Test
    void longNamesThatBeginAlikeAreKeptApart() {
        String begin = "x".repeat(250);

        Map<String, String> slugs = slugs(linked(Stream.of(term(begin + "1", ""), term(begin + "2", ""))));

        assertThat(slugs.values()).hasSize(2).allMatch(slug -> slug.matches("x{195}-[0-9a-f]{4}"));
    }

    @Test
    void oneNameTwiceIsOneTerm() {
        assertThat(slugs(linked(Stream.of(term("C++", ""), term("C++", ",\"description\":\"A language.\"")))))
                .containsExactly(Map.entry("C++", "c-plus-plus"));
    }

    @Test
    void aCodeOfTheSiteStays() {
        assertThat(slugs(linked(Stream.of(term("C++", ",\"termCode\":\"c\""), term("C", "")))))
                .containsEntry("C++", "c")
                .hasEntrySatisfying("C", slug -> assertThat(slug).matches("c-[0-9a-f]{4}"));
    }

    @Test
    void bothStatementsOfACodeThatTheSiteGivesTwiceAreRead() {
        assertThat(decode(
                                "page.html",
                                script(linked(Stream.of(
                                        term("C", ",\"termCode\":\"c\""), term("C++", ",\"termCode\":\"c\"")))))
                        .terms())
                .extracting(Term::name)
                .containsExactly("C", "C++");
    }

    @Test
    void aSlugOfThePagesDataStays() {
        String data = "<script data-nuxt-data>[[1,4],{\"slug\":2,\"term\":3},\"c\",\"C++\",{\"slug\":5,\"term\":6},"
                + "\"tcp-ip\",\"TCP/IP\"]</script>";

        List<Term> terms = decode("page.html", data + script(linked(Stream.of(term("C", ""), term("TCP-IP", "")))))
                .terms();

        assertThat(terms).extracting(Term::name).containsExactly("C++", "TCP/IP", "C");
        assertThat(terms.getLast().slug().value()).matches("c-[0-9a-f]{4}");
    }

    @Test
    void aMappingThatTakesTheSlugFromTheNameKeepsThemApartAndRelatesThem() {
        String payload =
                "{\"t\":[{\"n\":\"C++\",\"r\":[\"C#\",\"TCP/IP\",\"\uD83D\uDE80\"]},{\"n\":\"C#\"},{\"n\":\"C\"},"
                        + "{\"n\":\"TCP/IP\"},{\"n\":\"TCP-IP\"},{\"n\":\"\uD83D\uDE80\"}]}";
        List<Term> terms = mapped("slug: {at: n, as: name}\nrelatedTerms: {at: r, as: name}", payload);
        Map<String, String> slugs = slugs(terms);

        assertThat(slugs)
                .containsEntry("C++", "c-plus-plus")
                .containsEntry("C#", "c-sharp")
                .containsEntry("C", "c")
                .containsEntry("TCP-IP", "tcp-ip");
        assertThat(terms.getFirst().relatedTerms())
                .extracting(RelatedTerm::slug)
                .extracting(Object::toString)
                .containsExactly("c-sharp", slugs.get("TCP/IP"), slugs.get("\uD83D\uDE80"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"url: u", "slug: u", "slug: {at: u, as: path}", "slug: u\nurl: u"})
    void aMappingWhoseAddressIsSharedTakesTheName(String mapping) {
        String entries = NAMES.stream()
                .map(name -> "{\"n\":\"" + name + "\",\"u\":\"https://example.org/glossary/\"}")
                .collect(Collectors.joining(","));

        assertThat(slugs(mapped(mapping, "{\"t\":[" + entries + "]}"))).isEqualTo(SLUGS);
    }

    @Test
    void anObjectWithoutANameDoesNotMoveTheOthers() {
        assertThat(slugs(mapped("url: u", "{\"t\":[{\"n\":\"C\",\"u\":\"/a/c\"},{\"u\":\"/a/c\"}]}")))
                .isEqualTo(Map.of("C", "c"));
    }

    @Test
    void pagesOfNuxtContentWithOneSlugAndOtherNamesAreBothRead() {
        String page = "{\"_path\":\"/glossary/%s\",\"title\":\"%s\",\"description\":\"d\"}";
        String payload = new Entries()
                .text("[" + page.formatted("a/c", "C") + "," + page.formatted("b/c", "C++") + ","
                        + page.formatted("a/c", "C") + "]");

        assertThat(decode("glossary/_payload.json", payload).terms())
                .extracting(Term::name)
                .containsExactly("C", "C++");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u3164", "\uFE0F", "\u2800", "\u0301\u00AD"})
    void anInvisibleNameIsNone(String name) {
        Decoded alone = decode("a/_payload.json", "[{\"slug\":1,\"term\":2},\"s\",\"" + name + "\"]");
        assertThat(alone.terms()).isEmpty();
        assertThat(alone.rejected())
                .singleElement()
                .satisfies(object -> assertThat(object.reason()).contains("'s' has no name"));

        Decoded beside = decode("a.html", script(linked(Stream.of(term("C", ""), term(name, "")))));
        assertThat(beside.terms()).extracting(Term::name).containsExactly("C");
        assertThat(beside.rejected())
                .singleElement()
                .satisfies(object -> assertThat(object.reason()).contains("name with a visible character"));
    }

    @SeededTest
    void promise2TheOrderOfTheTermsDoesNotMatter(RandomGenerator random) {
        List<String> names = new ArrayList<>();
        String signs = "+#./- &cC";
        for (int i = 0; i < 300; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = 1 + random.nextInt(4); length > 0; length--) {
                name.append(signs.charAt(random.nextInt(signs.length())));
            }
            if (!name.toString().isBlank()) {
                names.add(name.toString());
            }
        }
        Map<String, String> slugs = slugs(linked(names.stream().map(name -> term(name, ""))));
        Collections.shuffle(names, new Random(random.nextLong()));

        assertThat(slugs(linked(names.stream().map(name -> term(name, ""))))).isEqualTo(slugs);
        assertThat(slugs.values()).doesNotHaveDuplicates();
        assertThat(slugs.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(String::strip).distinct().toList());
    }

    private static Map<String, String> slugs(String json) {
        return slugs("page.html", json);
    }

    private static Map<String, String> slugs(String path, String json) {
        return slugs(decode(path, script(json)).terms());
    }

    private static Map<String, String> slugs(List<Term> terms) {
        return terms.stream()
                .collect(Collectors.toMap(Term::name, term -> term.slug().value()));
    }

    private static String term(String name, String fields) {
        return "{\"@type\":\"DefinedTerm\",\"name\":\"" + name + "\"" + fields + "}";
    }

    private static String linked(Stream<String> terms) {
        return "{\"@type\":\"DefinedTermSet\",\"hasDefinedTerm\":[" + terms.collect(Collectors.joining(",")) + "]}";
    }

    private static String script(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static List<Term> mapped(String mapping, String payload) {
        return decode("page/_payload.json", new Entries().text(payload), "terms: $.t[*]\nname: n\n" + mapping)
                .terms();
    }

    private static Decoded decode(String path, String payload) {
        return decode(path, payload, Mapping.NONE);
    }

    private static Decoded decode(String path, String payload, String mapping) {
        return decode(path, payload, MappingFile.parse("mapping.yaml", mapping));
    }

    private static Decoded decode(String path, String payload, Mapping mapping) {
        return new PayloadDecoder(Limits.DEFAULT, false, mapping)
                .decode(GlossaryId.DEFAULT, new Origin(path), payload.getBytes(StandardCharsets.UTF_8));
    }
}
