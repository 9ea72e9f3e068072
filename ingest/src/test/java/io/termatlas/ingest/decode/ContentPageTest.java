package io.termatlas.ingest.decode;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.Term;
import io.termatlas.model.fault.PayloadFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of Nuxt Content. The payloads in `content/` are written by its own libraries, see `src/test/node/content`;
/// those in `built` and `built3` are of whole sites, built from the same Markdown by Nuxt 3.21.0 with Nuxt Content
/// 2.13.4 and by Nuxt 4.4.5 with Nuxt Content 3.16.1.
class ContentPageTest {
    private static final String EXPLANATION = """
            NVLink joins GPUs, see PCIe & co.

            Fast and close.

            How it works

            one lane
            two

            a = 1 < 2
            b = 2

            generation GB/s
            4 900

            A line with a component and markup.""";

    @ParameterizedTest
    @ValueSource(strings = {"v2", "v3", "built", "built3"})
    void readsThePageOfATermWithItsFrontMatterAndBody(String version) throws IOException {
        Decoded decoded = decode(recorded("content/" + version + "/glossary/nvlink/_payload.json"));

        assertThat(decoded.terms())
                .containsExactly(aTerm("nvlink")
                        .named("NVLink")
                        .defined("A direct link between GPUs.")
                        .explained(EXPLANATION)
                        .categorised("Interconnects")
                        .alias("NV Link")
                        .relatedAs("pcie", "pcie")
                        .relatedAs("hbm", "hbm")
                        .relatedAs("nvswitch", "NVSwitch")
                        .asked("Is it faster than PCIe?", "Yes, many times.")
                        .build());
        assertThat(decoded.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the folder tells, in any language's part of the site
            "_path":"/glossary/hbm","title":"HBM","description":"Memory."                     | hbm
            "_path":"/de/glossar/hbm","title":"HBM","description":"Memory."                   | hbm
            "path":"/terms/memory/hbm","stem":"x","title":"HBM","description":"Memory."       | hbm
            # or a field that only terms have
            "_path":"/posts/hbm","term":"HBM","title":"All about it","definition":"Memory."   | hbm
            "path":"/a/hbm","stem":"a","title":"HBM","meta":{"shortDefinition":"Memory."}     | hbm
            # the front matter's own slug counts for more than the path
            "_path":"/glossary/memory-hbm","title":"HBM","description":"Memory.","slug":"hbm" | hbm
            # neither tells
            "_path":"/blog/hbm","title":"HBM","description":"Memory."                         |
            "_path":"/glossary","title":"Glossary","description":"All terms."                 |
            # nothing is said of it: a link in a navigation
            "_path":"/glossary/hbm","title":"HBM","children":[]                               |
            "path":"/glossary/hbm","title":"HBM","description":"a route of something else"    |
            # not published
            "_path":"/glossary/hbm","title":"HBM","description":"Memory.","_draft":true       |
            "_path":"/glossary/hbm","title":"HBM","description":"Memory.","_partial":true     |
            """)
    void takesAPageForATermWhereItIsLikeOne(String fields, String slug) {
        assertThat(terms("{" + fields + "}"))
                .extracting(term -> term.slug().value())
                .isEqualTo(slug == null ? List.of() : List.of(slug));
    }

    @Test
    void readsTheNameUnderWhichTheFirstMinimarkWasKnownAndKeepsWhatTheSiteSaysForSearchEngines() {
        assertThat(terms("""
                {"path":"/glossary/hbm","stem":"glossary/hbm","title":"HBM","description":"Memory.",
                 "seo":{"title":"What is HBM?","description":"Memory."},
                 "body":{"type":"minimal","value":[["p",{},"Stacked ",["strong",{},"memory"],"."],["style",{},"p{}"],[null,{},"a comment"]]}}"""))
                .containsExactly(aTerm("hbm")
                        .named("HBM")
                        .defined("Memory.")
                        .titled("What is HBM?", "")
                        .explained("Stacked memory.")
                        .build());
    }

    @Test
    void takesAPageInAListOfLinksForTheSamePage() {
        String link = "{\"_path\":\"/glossary/hbm\",\"title\":\"HBM\",\"description\":\"Memory.\"}";
        String page = link.replace(
                "}", ",\"body\":{\"type\":\"root\",\"children\":[{\"type\":\"text\",\"value\":\"Stacked.\"}]}}");
        Term hbm = aTerm("hbm")
                .named("HBM")
                .defined("Memory.")
                .explained("Stacked.")
                .build();

        assertThat(terms("{\"page\":" + page + ",\"list\":[" + link + "]}")).containsExactly(hbm);
        assertThat(terms("[" + link + "," + page + "," + link + "]")).containsExactly(hbm);
    }

    @Test
    void takesTextForTextWhateverItLooksLike() {
        assertThat(terms("""
                {"_path":"/glossary/hbm","title":"HBM","body":{"type":"root","children":[
                 {"type":"element","tag":"p","children":[{"type":"text","value":"# no heading, **no** <b>markup</b> &amp; `no code`"}]}]}}"""))
                .extracting(Term::explanation)
                .containsExactly("# no heading, **no** <b>markup</b> &amp; `no code`");
    }

    @Test
    void leavesOutWhatOnlyScreenReadersAreToldOfFootnotes() {
        assertThat(terms("""
                {"path":"/glossary/hbm","stem":"glossary/hbm","title":"HBM","body":{"type":"minimark","value":[
                 ["p",{},"Stacked."],["section",{"className":["footnotes"]},
                  ["h2",{"className":["sr-only"],"id":"footnote-label"},"Footnotes"],
                  ["ol",{},["li",{},"By vias. ",["a",{"href":"#x","className":["data-footnote-backref"]},"↩"]]]]]}}""")).extracting(Term::explanation).containsExactly("Stacked.\n\nBy vias.");
    }

    @Test
    void standsBodiesThatHoldThemselvesOrGrowWithoutEnd() {
        assertThatThrownBy(() -> decode("""
                [{"_path":1,"title":2,"body":3},"/glossary/a","A",{"type":4,"children":5},"root",[6],\
                {"type":7,"tag":8,"children":5},"element","p"]"""))
                .isInstanceOf(PayloadFault.class)
                .hasMessageContaining("nests deeper than");

        StringBuilder doubling = new StringBuilder(
                "[{\"_path\":1,\"title\":2,\"body\":3},\"/glossary/a\",\"A\",{\"type\":4,\"value\":8},\"minimark\",\"p\",{},\"text\"");
        for (int i = 8; i < 60; i++) {
            doubling.append(",[5,6,").append(i + 1).append(',').append(i + 1).append(']');
        }
        assertThatThrownBy(() -> decode(doubling + ",7]"))
                .isInstanceOf(PayloadFault.class)
                .hasMessageContaining("raise payload-text");
    }

    private static List<Term> terms(String page) {
        return decode(new Entries().text(page)).terms();
    }

    private static Decoded decode(String payload) {
        return new PayloadDecoder(Limits.DEFAULT)
                .decode(
                        GlossaryId.DEFAULT,
                        new Origin("glossary/x/_payload.json"),
                        payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String recorded(String name) throws IOException {
        try (InputStream file = ContentPageTest.class.getResourceAsStream(name)) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
