package io.termatlas.ingest.decode;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.Term;
import io.termatlas.testkit.PayloadWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PayloadDecoderTest {
    private static final Origin HERE = new Origin("glossary/hbm/_payload.json");

    @Test
    void readsEveryFieldOfAPageThatNuxtWrote() throws IOException {
        Decoded decoded = decode(resource("glossary/hbm/_payload.json"));

        assertThat(decoded.warnings()).isEmpty();
        assertThat(decoded.terms())
                .containsExactly(aTerm("hbm")
                        .named("HBM")
                        .defined("High Bandwidth Memory stacks DRAM dies beside the processor, so that thousands of "
                                + "data lines reach them.")
                        .titled(
                                "What is HBM? Memory in stacks",
                                "How stacked memory feeds accelerators, and what it costs.")
                        .explained("""
                                HBM piles several DRAM dies on a base die and joins them with vertical wires.

                                The stack sits on the same interposer as the processor; a link of 1024 lines runs \
                                slowly and still carries more than a TB/s in the newer generations.""")
                        .relatedAs("gddr", "GDDR")
                        .relatedAs("interposer", "Silicon interposer")
                        .relatedAs("nvlink", "NVLink")
                        .asked(
                                "Why is HBM not everywhere?",
                                "Stacks and interposers are dear, and a broken die spoils the whole stack.")
                        .asked("Is HBM faster than GDDR per pin?", "No. It wins by having far more pins.")
                        .categorised("memory")
                        .build());
    }

    @Test
    void findsNoTermInAPageOfHtml() {
        byte[] page = "<!DOCTYPE html><title>404</title>".getBytes(StandardCharsets.UTF_8);
        PayloadDecoder decoder = new PayloadDecoder(Limits.DEFAULT);
        assertThat(decoder.decode(GlossaryId.DEFAULT, new Origin("404.html"), page))
                .isEqualTo(new Decoded(List.of(), List.of(), List.of(), Making.EMPTY, Set.of()));
    }

    @Test
    void readsSeveralTermsOfOnePayloadInItsOrder() {
        List<Term> terms = List.of(
                aTerm("b").named("B").explained("bee").build(),
                aTerm("a").alias("A").alias("ei").build());

        assertThat(terms(PayloadWriter.page(terms))).containsExactlyElementsOf(terms);
    }

    @Test
    void readsTheShortFormsOfAListing() {
        List<Term> terms = List.of(aTerm("a").build(), aTerm("b").defined("bee").build());

        assertThat(terms(PayloadWriter.listing(terms))).containsExactlyElementsOf(terms);
    }

    @Test
    void findsNoTermOnAPageWithoutOne() {
        assertThat(decode(PayloadWriter.pageWithoutTerm())).isEqualTo(new Decoded(List.of(), List.of()));
        assertThat(decode("-1")).isEqualTo(new Decoded(List.of(), List.of(), List.of(), Making.EMPTY, Set.of()));
    }

    @Test
    void takesTheGlossaryItIsGiven() {
        Term term = new PayloadDecoder(Limits.DEFAULT)
                .decode(new GlossaryId("chips"), HERE, bytes("[{\"slug\":1,\"term\":2},\"hbm\",\"HBM\"]"))
                .terms()
                .getFirst();

        assertThat(term).isEqualTo(aTerm("hbm").named("HBM").in("chips").build());
    }

    @Test
    void readsAnObjectOnceHoweverOftenItIsShared() {
        assertThat(terms("[[1,1,3,4],{\"slug\":2,\"term\":2},\"hbm\",[\"Set\",1],{\"a\":1}]"))
                .hasSize(1);
    }

    @Test
    void findsTermsInSetsMapsAndTags() {
        String payload = """
                [{"a":1,"b":5,"c":8},["Set",2],{"slug":3,"term":4},"a","A",
                ["Map",3,6],{"slug":7,"term":4},"b",["Reactive",9],["Ref",10],["null","slug",11,"term",4],"c"]""";

        assertThat(terms(payload)).extracting(term -> term.slug().value()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void returnsAStatementOnceAndContradictionsBoth() {
        Term term = aTerm("hbm").named("HBM").build();
        Term other = aTerm("hbm").named("HBM").categorised("memory").build();

        assertThat(terms(PayloadWriter.page(List.of(term, term)))).containsExactly(term);
        assertThat(terms(PayloadWriter.page(List.of(term, other)))).containsExactly(term, other);
    }

    @Test
    void takesRelatedTermsForPointersNotForTerms() {
        String payload = """
                [{"slug":1,"term":2,"relatedTerms":3},"hbm","HBM",[4],{"slug":5,"term":6,"shortDefinition":6},"gddr","GDDR"]""";

        assertThat(terms(payload))
                .containsExactly(
                        aTerm("hbm").named("HBM").relatedAs("gddr", "GDDR").build());
    }

    @Test
    void readsARelatedTermThatIsListedAsATermToo() {
        String payload = """
                [[1,5],{"slug":2,"term":3,"relatedTerms":4},"hbm","HBM",[5],{"slug":6,"term":7},"gddr","GDDR"]""";

        assertThat(terms(payload)).extracting(Term::name).containsExactly("HBM", "GDDR");
    }

    @Test
    void seesNeitherTheBuildsClockNorTheKeyOfTheData() {
        String payload = """
                [{"data":1,"prerenderedAt":%s},["ShallowReactive",2],{"%s":3},{"slug":4,"term":5,"explanation":6},"hbm",\
                "HBM","GB\\u002Fs"%s]""";
        List<Term> first = decode(payload.formatted("-1", "$fOne", "")).terms();

        assertThat(first)
                .containsExactly(aTerm("hbm").named("HBM").explained("GB/s").build());
        assertThat(decode(payload.formatted("7", "glossary-hbm", ",1764000000000"))
                        .terms())
                .isEqualTo(first);
    }

    private static List<Term> terms(String payload) {
        return decode(payload).terms();
    }

    private static Decoded decode(String payload) {
        return new PayloadDecoder(Limits.DEFAULT).decode(GlossaryId.DEFAULT, HERE, bytes(payload));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = PayloadDecoderTest.class.getResourceAsStream(name)) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
