package io.termatlas.ingest.decode;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.ingest.mapping.Mapping;
import io.termatlas.ingest.mapping.MappingFile;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.Relation;
import io.termatlas.model.Term;
import io.termatlas.model.fault.PayloadFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Terms of a site's own shape.
class MappedTermsTest {
    private static final String ENTRY = """
            {"data":{"k1":{"entries":[
              {"link":"/words/nvlink/","heading":"NVLink","teaser":"A link.","text":"<p>It joins <b>GPUs</b>.</p>",
               "group":{"label":"Interconnects"},"also":["NV Link"],
               "see":[{"href":"/words/pcie","title":"PCIe"},{"href":"/words/hbm"}],
               "questions":[{"q":"Why?","a":"For *speed*."}]},
              {"link":"/words/pcie/","heading":"PCIe"}]}}}""";

    @Test
    void readsEveryFieldFromWhereTheMappingSays() {
        String mapping = """
                terms: $.data.*.entries[*]
                slug: link
                name: heading
                shortDefinition: teaser
                explanation: {at: text, as: html}
                category: /group/label
                aliases: also
                relatedTerms: {at: see, slug: href, name: title}
                faq: {at: questions, question: q, answer: a, as: markdown}
                """;

        assertThat(terms(mapping, ENTRY))
                .containsExactly(
                        aTerm("nvlink")
                                .named("NVLink")
                                .defined("A link.")
                                .explained("It joins GPUs.")
                                .categorised("Interconnects")
                                .alias("NV Link")
                                .relatedAs("pcie", "PCIe")
                                .relatedAs("hbm", "hbm")
                                .asked("Why?", "For speed.")
                                .build(),
                        aTerm("pcie").named("PCIe").build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # how to get to the objects
            terms: $.a[*]                      | {"a":[{"id":"x","t":"X"},{"id":"y","t":"Y"}]}            | x y
            terms: $..t[?(@.id)]               | {"a":{"t":[{"id":"x","t":"X"},{"t":"no id"}]}}           | x
            terms: $..[?(@.type == 'term')]    | {"a":[{"type":"term","id":"x","t":"X"},{"type":"b","id":"y","t":"Y"}]} | x
            terms: $.a[?(@.n > 1)]             | {"a":[{"n":1,"id":"x","t":"X"},{"n":2,"id":"y","t":"Y"}]} | y
            terms: "$.a[?(@.id in ['y','z'])]" | {"a":[{"id":"x","t":"X"},{"id":"y","t":"Y"}]}            | y
            terms: $.a[?(@.d != null && @.d == '2024-01-01')] | {"a":[{"id":"x","t":"X"},{"d":null,"id":"y"},{"d":"2024-01-01","id":"z","t":"Z"}]} | z
            terms: $.a[?(@.o.k)]               | {"a":[{"o":{"k":[]},"id":"x","t":"X"},{"o":5,"id":"y"}]} | x
            terms: $.a[?(@.l == 5)]            | {"a":[{"l":[5],"id":"x","t":"X"},{"l":{},"id":"y"}]}     |
            terms: $.a['b.c'][-1:]             | {"a":{"b.c":[{"id":"x","t":"X"},{"id":"y","t":"Y"}]}}     | y
            terms: /a/0                        | {"a":[{"id":"x","t":"X"},{"id":"y","t":"Y"}]}            | x
            terms: /a~1b/c                     | {"a/b":{"c":{"id":"x","t":"X"}}}                         | x
            terms: [/no, '$.a[0]', '$..a[*]']  | {"a":[{"id":"x","t":"X"},{"id":"y","t":"Y"}]}            | x y
            terms: page                        | {"page":{"id":"x","t":"X"}}                              | x
            terms: $.none.at.all               | {"a":[{"id":"x","t":"X"}]}                               |
            terms: $.a[*].b                    | {"a":["text",5,null,{"b":"x"}]}                          |
            """)
    void findsTheObjectsWhereTheyLie(String terms, String payload, String slugs) {
        assertThat(String.join(" ", slugs("%s\nslug: id\nname: t\n".formatted(terms), payload)))
                .isEqualTo(slugs == null ? "" : slugs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            slug: id                       | "id":"hbm"                                   | hbm
            slug: id                       | "id":"/a/hbm.html"                           | hbm
            slug: id                       | "id":42                                      | 42
            slug: [no, id]                 | "id":"hbm"                                   | hbm
            slug: {at: id, as: path}       | "id":"https://example.org/a/hbm/?x=1"        | hbm
            slug: {at: id, as: name}       | "id":"High Bandwidth Memory"                 | high-bandwidth-memory
            url: link                      | "link":"/a/hbm"                              | hbm
            url: link                      | "other":"no link: the page's own path"       | page
            """)
    void makesASlugOfWhatIsThere(String slug, String fields, String expected) {
        assertThat(slugs("terms: $.t\nname: n\n" + slug, "{\"t\":{\"n\":\"N\"," + fields + "}}"))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "link":"/a/hbm"                     | /a/hbm
            "link":"https://example.org/a/hbm"  | https://example.org/a/hbm
            "link":"#hbm"                       | /words/page#hbm
            "link":"../hbm"                     | ``
            "link":7                            | ``
            "other":"no link"                   | ``
            """)
    void takesTheAddressOfATermsPage(String fields, String url) {
        assertThat(terms("terms: $.t\nslug: n\nname: n\nurl: link", "{\"t\":{\"n\":\"N\"," + fields + "}}"))
                .extracting(term -> term.url().value())
                .containsExactly(url);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            e                              | "e":"a **b** c"                              | a b c
            {at: e, as: plain}             | "e":"a **b** <i>c</i> &amp;"                 | a **b** <i>c</i> &amp;
            {at: e, as: html}              | "e":"a **b** &lt; c"                         | a **b** < c
            {at: e, as: markdown}          | "e":"a *b*"                                  | a b
            $.s[*].t                       | "s":[{"t":"one"},{"h":"no t"},{"t":"two"}]   | one  two
            e                              | "e":["one","two"]                            | one  two
            e                              | "e":{"type":"minimark","value":[["p",{},"body"]]} | body
            """)
    void readsATextAsWhatItIsWrittenIn(String explanation, String fields, String expected) {
        assertThat(terms(
                        "terms: $.t\nslug: i\nname: n\nexplanation: " + explanation,
                        "{\"t\":{\"i\":\"x\",\"n\":\"N\"," + fields + "}}"))
                .extracting(term -> term.explanation().replace('\n', ' '))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            r                              | "r":["pcie","hbm"]                                          | pcie=pcie hbm=hbm
            r                              | "r":["/a/pcie","https://example.org/a#hbm"]                 | pcie=pcie hbm=hbm
            r                              | "r":[{"slug":"pcie","name":"PCIe"},{"path":"/a/hbm","title":"HBM"}] | pcie=PCIe hbm=HBM
            r                              | "r":"<a href='/a/pcie'>PCIe</a>, <a href='/a/hbm'>HBM</a>"  | pcie=PCIe hbm=HBM
            r                              | "r":"see [PCIe](/a/pcie) and [HBM](/a/hbm)"                 | pcie=PCIe hbm=HBM
            $.r[*].ref                     | "r":[{"ref":"pcie"},{"ref":"hbm"}]                          | pcie=pcie hbm=hbm
            {at: r, slug: ref.id, name: t} | "r":[]                                                      | !
            {at: r, slug: $.ref.id, name: t} | "r":[{"ref":{"id":"pcie"},"t":"PCIe"}]                    | pcie=PCIe
            {at: r, as: name}              | "r":["PCI Express"]                                         | pci-express=pci-express
            r                              | "r":[{"slug":"pcie","type":"broader"},{"slug":"hbm","type":"bus"}]  | pcie=pcie,broader hbm=hbm
            {at: r, slug: a}               | "r":[{"a":"pcie","rel":"NT"},{"a":"hbm"}]                   | pcie=pcie,narrower hbm=hbm
            {at: r, slug: a, relation: $.b.c} | "r":[{"a":"pcie","b":{"c":"seeAlso"},"type":"broader"},{"a":"hbm","type":"broader"}] | pcie=pcie,see hbm=hbm
            {at: r, relation: art}         | "r":[{"slug":"pcie","art":"broader"}]                       | pcie=pcie,broader
            """)
    void readsRelatedTermsAsSlugsAsLinksAndAsObjects(String related, String fields, String expected) {
        String mapping = "terms: $.t\nslug: i\nname: n\nrelatedTerms: " + related;
        String payload = "{\"t\":{\"i\":\"x\",\"n\":\"N\"," + fields + "}}";
        if (expected.equals("!")) {
            assertThatThrownBy(() -> terms(mapping, payload)).hasMessageContaining("relatedTerms.slug");
            return;
        }
        assertThat(terms(mapping, payload))
                .extracting(term -> String.join(
                        " ",
                        term.relatedTerms().stream()
                                .map(one -> one.slug() + "=" + one.name()
                                        + (one.relation() == Relation.RELATED
                                                ? ""
                                                : "," + one.relation().text()))
                                .toList()))
                .containsExactly(expected);
    }

    /// Written by devalue, see `src/test/node/content`: terms in a Map of a reactive store, shared and in a circle.
    @Test
    void readsWhatDevalueWritesOfMapsSetsAndCircles() throws IOException {
        String mapping = """
                terms: $.pinia..eintraege.*
                slug: adresse
                name: titel
                shortDefinition: kurz
                explanation: {at: '$.absaetze[*].text', as: markdown}
                aliases: auch
                relatedTerms: {at: siehe, slug: adresse, name: titel}
                """;
        try (InputStream payload =
                MappedTermsTest.class.getResourceAsStream("content/own/lexikon/nvlink/_payload.json")) {
            assertThat(payload).isNotNull();
            assertThat(decode(mapping, new String(payload.readAllBytes(), StandardCharsets.UTF_8))
                            .terms())
                    .containsExactly(
                            aTerm("nvlink")
                                    .named("NVLink")
                                    .explained("Verbindet GPUs.\n\nSeit 2016.")
                                    .relatedAs("pcie", "PCI Express")
                                    .build(),
                            aTerm("pcie")
                                    .named("PCI Express")
                                    .defined("Ein Bus.")
                                    .alias("PCIe")
                                    .alias("PCI-E")
                                    .relatedAs("nvlink", "NVLink")
                                    .build());
        }
    }

    @Test
    void goesBeforeTheShapesThatNeedNoMappingUnlessTheyAreSwitchedOff() {
        String payload = """
                {"mine":{"slug":"a","term":"Wrong","title":"Right"},"theirs":{"slug":"b","term":"B"}}""";
        String mapping = "terms: $.mine\nslug: slug\nname: title\n";

        assertThat(terms(mapping, payload)).extracting(Term::name).containsExactly("Right", "B");
        assertThat(terms(mapping + "defaultShapes: false", payload))
                .extracting(Term::name)
                .containsExactly("Right");
    }

    @Test
    void saysWhereAnObjectLiesThatLacksSlugOrName() {
        Decoded decoded = decode(
                "terms: $.a[*]\nslug: id\nname: t",
                new Entries().text("{\"a\":[{\"id\":\"x\",\"t\":\"X\"},{\"t\":\"Y\"},{\"id\":\"z\"}]}"));

        assertThat(decoded.terms()).extracting(Term::name).containsExactly("X");
        assertThat(decoded.rejected())
                .containsExactly(
                        new RejectedObject("/a/1", "", "the slug '' is empty"),
                        new RejectedObject(
                                "/a/2",
                                "z",
                                "the term 'z' has no name, one without a visible character, or one of more than 1000 characters"));
    }

    @Test
    void followsSharedValuesAndCyclesToTheirEnd() {
        // a term whose parent is the whole, twice in one list
        String payload = "[{\"list\":1},[2,2],{\"id\":3,\"t\":3,\"up\":0},\"x\"]";
        assertThat(decode("terms: $..list[*]\nslug: id\nname: t", payload).terms())
                .hasSize(1);
        assertThat(decode("terms: $..*..*..*..[?(@.id)]\nslug: id\nname: t", payload)
                        .terms())
                .hasSize(1);
    }

    @Test
    void looksIntoAllThatDevalueWritesAndPastWhatIsUndefined() {
        String term = "{\"id\":3,\"t\":3},\"x\"]";
        for (String holder : List.of(
                "{\"u\":-1,\"n\":4,\"a\":2}",
                "[-1,-2,2]",
                "[-7,1000,5,2]",
                "[\"Set\",2]",
                "[\"Map\",3,2]",
                "[\"Ref\",5]")) {
            String payload = "[{\"v\":1}," + holder + "," + term.substring(0, term.length() - 1) + ",null,[2]]";
            assertThat(decode("terms: ['$.v.*', '$.v[*][*]', '$.v[*]']\nslug: id\nname: t", payload)
                            .terms())
                    .as(holder)
                    .hasSize(1);
        }
    }

    @Test
    void endsWhateverAPathMayCost() {
        StringBuilder doubling = new StringBuilder("[[1,1]");
        for (int i = 1; i < 60; i++) {
            doubling.append(",[").append(i + 1).append(',').append(i + 1).append(']');
        }
        String payload = doubling + ",{\"id\":61,\"t\":61},\"x\"]";
        assertThat(decode("terms: $..[?(@.id)]\nslug: id\nname: t", payload).terms())
                .hasSize(1);
        assertThatThrownBy(() -> decode("terms: $" + "[*]".repeat(60) + "\nslug: id\nname: t", payload))
                .isInstanceOf(PayloadFault.class)
                .hasMessageContaining("make its paths narrower, or raise payload-entries");

        StringBuilder wide = new StringBuilder("[{\"a\":1},[2");
        wide.append(",2".repeat(20_000)).append("],{\"").append("n".repeat(200)).append("\":3},[4");
        wide.append(",4".repeat(20_000)).append("],{\"id\":5},\"x\"]");
        assertThatThrownBy(() -> decode("terms: $.a[*].*[*]\nslug: id\nname: t", wide.toString()))
                .isInstanceOf(PayloadFault.class)
                .hasMessageContaining("make its paths narrower");
        String named = wide.toString().replace("n".repeat(200), "n".repeat(1_000_000));
        assertThat(decode("terms: $.a[*].*[*]\nslug: id\nname: t", named).terms())
                .isEmpty();
    }

    @Test
    void paysForWhatManyTermsShare() {
        String text = "x".repeat(100_000);
        StringBuilder sharing = new StringBuilder("[[");
        for (int i = 0; i < 2_000; i++) {
            sharing.append(i == 0 ? "" : ",").append(3);
        }
        String payload = sharing + "],\"i\",\"" + text + "\",{\"q\":4,\"id\":1,\"t\":1},[5";
        payload += ",5".repeat(2_000) + "],{\"question\":2,\"answer\":2}]";
        String hostile = payload;
        for (String faq : List.of("faq: q", "faq: {at: q, as: html}", "relatedTerms: '$.q[*].question'")) {
            String shared =
                    hostile.replace("\"" + text, faq.startsWith("r") ? "\"<a href='/b'>" + text + "</a>" : "\"" + text);
            assertThatThrownBy(() -> decode("terms: '$[*]'\nslug: id\nname: t\n" + faq, shared))
                    .as(faq)
                    .isInstanceOf(PayloadFault.class)
                    .hasMessageContaining("raise payload-text");
        }
        assertThat(slugs(
                        "terms: $.t\nslug: {at: i, as: path}\nname: n",
                        "{\"t\":{\"i\":\"" + "/".repeat(2_000_000) + "x\",\"n\":\"N\"}}"))
                .containsExactly("x");
    }

    @Test
    void findsTermsInAnyJsonLdOfAPage() {
        String page = """
                <script type="application/ld+json">{"@type":"Thing","@id":"/a/nvlink","name":"NVLink"}</script>
                <script type="application/ld+json">broken</script>""";
        Decoded decoded = new PayloadDecoder(
                        Limits.DEFAULT, false, mapping("terms: $[?(@['@type'] == 'Thing')]\nslug: '@id'\nname: name"))
                .decode(GlossaryId.DEFAULT, new Origin("a.html"), page.getBytes(StandardCharsets.UTF_8));

        assertThat(decoded.terms())
                .containsExactly(aTerm("nvlink").named("NVLink").build());
        assertThat(decoded.warnings()).singleElement().asString().startsWith("the page's JSON-LD cannot be read");
    }

    private static List<String> slugs(String mapping, String json) {
        return terms(mapping, json).stream().map(term -> term.slug().value()).toList();
    }

    private static List<Term> terms(String mapping, String json) {
        return decode(mapping, new Entries().text(json)).terms();
    }

    private static Decoded decode(String mapping, String payload) {
        return new PayloadDecoder(Limits.DEFAULT, false, mapping(mapping))
                .decode(
                        GlossaryId.DEFAULT,
                        new Origin("words/page/_payload.json"),
                        payload.getBytes(StandardCharsets.UTF_8));
    }

    private static Mapping mapping(String text) {
        return MappingFile.parse("mapping.yaml", text);
    }
}
