package io.termatlas.ingest.decode;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.PageUrl;
import io.termatlas.model.Term;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Terms that a page of HTML states in JSON-LD.
class DefinedTermsTest {
    private static final String PAGE = "glossary/nvlink/index.html";

    @Test
    void readsATermWithAllThatItSays() {
        assertThat(terms(PAGE, """
                {"@context":"https://schema.org","@type":"DefinedTerm","@id":"https://example.org/glossary/nvlink#term",
                 "name":"NVLink","alternateName":["NV Link","NVIDIA link"],"description":"A link &amp; a <b>bus</b>.",
                 "url":"https://example.org/glossary/nvlink","sameAs":"https://en.wikipedia.org/wiki/NVLink",
                 "inDefinedTermSet":"https://example.org/glossary"}"""))
                .containsExactly(aTerm("nvlink")
                        .named("NVLink")
                        .defined("A link & a bus.")
                        .alias("NV Link")
                        .alias("NVIDIA link")
                        .at("https://example.org/glossary/nvlink")
                        .build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "url":"https://words.example.org/nvlink"  | https://words.example.org/nvlink
            "url":"/words/nvlink?lang=en"             | /words/nvlink?lang=en
            "url":"#nvlink"                           | /glossary#nvlink
            "url":"nvlink"                            | ''
            "@id":"https://example.org/x#nvlink"      | ''
            """)
    void takesTheAddressThatItStates(String fields, String url) {
        assertThat(terms("glossary/index.html", "{\"@type\":\"DefinedTerm\",\"name\":\"NVLink\"," + fields + "}"))
                .extracting(term -> term.url().value())
                .containsExactly(url);
    }

    @Test
    void leavesOutAnAddressThatNoPageMayLinkTo() {
        Decoded decoded = decode(
                "a.html", script("{\"@type\":\"DefinedTerm\",\"name\":\"N\",\"url\":\"javascript://x/%0aalert(1)\"}"));
        assertThat(decoded.terms()).extracting(Term::url).containsExactly(PageUrl.NONE);
        assertThat(decoded.warnings())
                .singleElement()
                .asString()
                .contains("is none of http or https, and was left out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "skos:broader":{"@id":"https://example.org/glossary/bus"}                               | bus=bus,broader
            "skos:narrower":[{"@id":"/glossary/c2c"},"/glossary/nvswitch"]                          | c2c=c2c,narrower nvswitch=nvswitch,narrower
            "http://www.w3.org/2004/02/skos/core#related":[{"@id":"https://example.org/glossary/pcie#term","name":"PCIe"}] | pcie=PCIe,related
            "skos:related":{"@id":"https://www.Example.org/glossary/pcie"}                          | pcie=pcie,related
            "related":{"@id":"../pcie"}                                                            | pcie=pcie,related
            "broader":"Interconnect (bus)"                                                          | interconnect-bus=Interconnect (bus),broader
            "https://schema.org/isRelatedTo":{"@type":"DefinedTerm","name":"PCIe","url":"/glossary/pcie"} | pcie=PCIe,related
            "mentions":{"@id":"https://example.org/glossary/pcie"}                                  | pcie=pcie,related
            "mentions":{"@type":"DefinedTerm","url":"https://example.org/words/pcie"}               | pcie=pcie,related
            "mentions":["/glossary/pcie"],"skos:broader":"/glossary/pcie"                           | pcie=pcie,broader
            "mentions":{"@type":"Person","@id":"https://example.org/people/ada","name":"Ada"}       | ''
            "mentions":"Ada"                                                                        | ''
            "skos:related":"https://www.wikidata.org/wiki/Q1"                                       | ''
            "skos:related":{"@id":"https://example.org/glossary"}                                   | ''
            "skos:related":{"@id":"https://example.org/glossary/nvlink"}                            | ''
            "skos:exactMatch":"/glossary/pcie"                                                      | ''
            """)
    void readsWhatATermIsRelatedTo(String fields, String related) {
        assertThat(terms(PAGE, """
                {"@type":"DefinedTerm","@id":"https://example.org/glossary/nvlink#term","name":"NVLink",
                 "inDefinedTermSet":{"@id":"https://example.org/glossary"},%s}""".formatted(fields)))
                .extracting(DefinedTermsTest::related)
                .containsExactly(related);
    }

    @Test
    void relatesTheTermsOfAPageByWhatIdentifiesThem() {
        assertThat(terms("glossary.html", """
                {"@graph":[
                  {"@type":"DefinedTerm","@id":"_:b1","termCode":"nvlink","name":"NVLink","skos:broader":{"@id":"_:b2"},"isRelatedTo":"PCIe"},
                  {"@type":"DefinedTerm","@id":"_:b2","termCode":"bus","name":"Bus","narrower":["_:b1",{"@id":"https://example.org/glossary/#pcie"}]},
                  {"@type":"DefinedTerm","@id":"#pcie","name":"PCIe","mentions":[{"@id":"_:b9"},{"@id":"_:b1"}]}]}"""))
                .extracting(DefinedTermsTest::related)
                .containsExactly(
                        "bus=Bus,broader pcie=PCIe,related",
                        "nvlink=NVLink,narrower pcie=PCIe,narrower",
                        "nvlink=NVLink,related");
    }

    @Test
    void relatesTheTermThatAPageIsAboutToTheTermsThatThePageMentions() {
        String page = """
                {"@graph":[
                  {"@type":"WebPage","mentions":[{"@id":"/glossary/pcie"},{"@type":"Person","name":"Ada"}],
                   "mainEntity":{"@type":"DefinedTerm","url":"/glossary/nvlink","name":"NVLink"}}%s]}""";
        assertThat(terms(PAGE, page.formatted("")))
                .extracting(DefinedTermsTest::related)
                .containsExactly("pcie=pcie,related");
        assertThat(terms(PAGE, page.formatted("""
                ,{"@type":"DefinedTerm","url":"/glossary/hbm","name":"HBM"},
                {"@type":"Article","about":{"@id":"/glossary/hbm"},"mentions":{"@id":"/glossary/gddr"}}""")))
                .extracting(DefinedTermsTest::related)
                .containsExactly("gddr=gddr,related", "pcie=pcie,related");
    }

    private static String related(Term term) {
        return term.relatedTerms().stream()
                .map(one -> one.slug() + "=" + one.name() + "," + one.relation().text())
                .collect(Collectors.joining(" "));
    }

    @Test
    void readsTheTermsOfASetWhereverItStands() {
        String set = """
                {"@type":["DefinedTermSet","CreativeWork"],"name":"Glossary","hasDefinedTerm":[
                  {"@type":"DefinedTerm","termCode":"hbm","name":"HBM"},
                  {"@type":"DefinedTerm","url":"/glossary/gddr/","name":"GDDR"},
                  {"@type":"Thing","name":"no term"}]}""";
        List<Term> both = List.of(
                aTerm("hbm").named("HBM").build(),
                aTerm("gddr").named("GDDR").at("/glossary/gddr/").build());

        assertThat(terms("glossary/index.html", set)).isEqualTo(both);
        assertThat(terms("glossary/index.html", "[" + set + "]")).isEqualTo(both);
        assertThat(terms(
                        "glossary/index.html",
                        "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebPage\"}," + set + "]}"))
                .isEqualTo(both);
        assertThat(terms("glossary/index.html", "{\"@type\":\"CollectionPage\",\"mainEntity\":" + set + "}"))
                .isEqualTo(both);
    }

    @Test
    void knowsTheVocabularyByItsWholeNamesToo() {
        for (String prefix : List.of("schema:", "https://schema.org/", "http://schema.org/")) {
            assertThat(terms(PAGE, """
                    {"@type":["PREFIXDefinedTerm","skos:Concept"],"PREFIXname":"NVLink",\
                    "PREFIXtermCode":"nvlink","PREFIXdescription":"A link."}""".replace("PREFIX", prefix)))
                    .containsExactly(
                            aTerm("nvlink").named("NVLink").defined("A link.").build());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "termCode":"NVL","url":"/glossary/nvlink"                   | NVL
            "termCode":"NV Link","url":"/glossary/nvlink"               | nvlink
            "url":"https://example.org/glossary#nvlink"                 | nvlink
            "url":"https://example.org/glossary/nvlink/#definedterm"    | nvlink
            "url":"/glossary/nvlink.html?lang=en"                       | nvlink
            "url":"/glossary/nvlink/index.html"                         | nvlink
            "url":"/glossary/K%C3%BChlung"                              | Kühlung
            "@id":"#nvlink"                                             | nvlink
            "@id":"https://example.org/glossary/nvlink#/schema/term/1"  | nvlink
            "mainEntityOfPage":{"@id":"https://example.org/words/nvl"}  | nvl
            "description":"no address at all"                           | page-name
            """)
    void takesTheSlugFromWhatTellsItBest(String fields, String slug) {
        assertThat(terms("glossary/page-name.html", "{\"@type\":\"DefinedTerm\",\"name\":\"NVLink 4\"," + fields + "}"))
                .extracting(term -> term.slug().value())
                .containsExactly(slug);
    }

    @Test
    void makesSlugsOfNamesWhereSeveralTermsHaveNothingElse() {
        assertThat(terms("glossary.html", """
                [{"@type":"DefinedTerm","name":"High Bandwidth Memory (HBM)"},{"@type":"DefinedTerm","name":"Kühlung"}]"""))
                .extracting(term -> term.slug().value())
                .containsExactly("high-bandwidth-memory-hbm", "kühlung");
    }

    @Test
    void takesTheTextsInTheLanguageOfThePage() {
        String term = """
                {"@type":"DefinedTerm","termCode":"cooling",
                 "name":[{"@value":"Cooling","@language":"en"},{"@value":"Kühlung","@language":"de"}],
                 "description":{"@value":"Wärme geht.","@language":"de"},
                 "alternateName":[{"@value":"Chilling","@language":"en"},{"@value":"Kühlen","@language":"de"},"K"]}""";

        assertThat(decode("a.html", "<html lang=\"de-AT\">" + script(term)).terms())
                .containsExactly(aTerm("cooling")
                        .named("Kühlung")
                        .defined("Wärme geht.")
                        .alias("Kühlen")
                        .alias("K")
                        .build());
        assertThat(decode("a.html", "<html>" + script(term)).terms())
                .extracting(Term::name)
                .containsExactly("Cooling");
    }

    @Test
    void takesNoMentionAndNoReferenceForATerm() {
        assertThat(terms("blog/a.html", """
                {"@type":"Article","about":{"@type":"DefinedTerm","name":"NVLink"},
                 "keywords":[{"@type":"DefinedTerm","name":"HBM"}],"mainEntity":{"@type":"DefinedTerm","@id":"#x"}}""")).isEmpty();
    }

    @Test
    void takesOfTwoStatementsOfOneSlugTheOneThatSaysMore() {
        assertThat(terms(PAGE, """
                {"@graph":[{"@type":"DefinedTermSet","hasDefinedTerm":{"@type":"DefinedTerm","@id":"/g/nvlink","name":"NVLink"}},
                 {"@type":"DefinedTerm","@id":"/g/nvlink","name":"NVLink","description":"A link."}]}"""))
                .containsExactly(
                        aTerm("nvlink").named("NVLink").defined("A link.").build());
    }

    @Test
    void letsThePagesDataWin() {
        String data = "<script data-nuxt-data>[{\"slug\":1,\"term\":2},\"nvlink\",\"NVLink\"]</script>";
        String page = data + script("""
                [{"@type":"DefinedTerm","termCode":"nvlink","name":"Other"},{"@type":"DefinedTerm","termCode":"nvl","name":"nvlink"},
                 {"@type":"DefinedTerm","termCode":"hbm","name":"HBM"}]""");

        assertThat(decode(PAGE, page).terms())
                .containsExactly(
                        aTerm("nvlink").named("NVLink").build(),
                        aTerm("hbm").named("HBM").build());
    }

    @Test
    void resolvesMarkupInNamesAndLeavesOutWhatIsNoText() {
        Decoded decoded = decode(
                PAGE,
                script(
                        "{\"@type\":\"DefinedTerm\",\"name\":\"<em>NV</em>Link<\\/script> &lt;4&gt;\",\"description\":5,\"alternateName\":[7,\"<b>N</b>\"]}"));

        assertThat(decoded.terms())
                .containsExactly(aTerm("nvlink").named("NVLink <4>").alias("N").build());
        assertThat(decoded.warnings())
                .containsExactly(
                        "nvlink: shortDefinition is a number, not a text, and was left empty",
                        "nvlink: aliases is a number, not a text, and was left empty");
    }

    @Test
    void rejectsABrokenScriptThatSpeaksOfTermsAndOverlooksAnyOther() {
        String broken = "{\"@type\":\"DefinedTerm\",}";
        Decoded decoded = decode(PAGE, script(broken) + script("{\"@type\":\"DefinedTerm\",\"name\":\"NVLink\"}"));

        assertThat(decoded.terms()).as("the other script's").hasSize(1);
        assertThat(decoded.rejected())
                .extracting(RejectedObject::reason)
                .singleElement()
                .asString()
                .startsWith("the page's JSON-LD cannot be read: ");
        assertThat(decode(PAGE, script("{\"@type\":") + script("{\"@type\":\"DefinedTerm\",\"name\":\"NVLink\"}"))
                        .terms())
                .hasSize(1);
    }

    @Test
    void standsHostileScripts() {
        String deep = "{\"@type\":\"DefinedTerm\",\"name\":\"a\",\"mainEntity\":".repeat(100_000);
        assertThat(decode(PAGE, script(deep)).rejected())
                .extracting(RejectedObject::reason)
                .singleElement()
                .asString()
                .contains("100 levels");
        String wide = "{\"@graph\":[" + "{\"@type\":\"Thing\",\"name\":\"DefinedTerm\"},".repeat(300_000)
                + "{\"@type\":\"DefinedTerm\",\"name\":\"last\"}]}";
        assertThat(wide).hasSizeGreaterThan(10_000_000);
        assertThat(terms(PAGE, wide)).extracting(Term::name).containsExactly("last");
        assertThat(terms(
                        PAGE,
                        "{\"@type\":\"DefinedTerm\",\"termCode\":\"" + "x".repeat(1_000_000) + "\",\"name\":\"a\"}"))
                .extracting(term -> term.slug().value())
                .containsExactly("nvlink");
    }

    private static List<Term> terms(String path, String json) {
        return decode(
                        path,
                        "<!DOCTYPE html><html lang=\"en\"><head>" + script(json)
                                + "</head><body><p>NVLink</p></body></html>")
                .terms()
                .stream()
                .toList();
    }

    private static String script(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static Decoded decode(String path, String page) {
        return new PayloadDecoder(Limits.DEFAULT)
                .decode(GlossaryId.DEFAULT, new Origin(path), page.getBytes(StandardCharsets.UTF_8));
    }
}
