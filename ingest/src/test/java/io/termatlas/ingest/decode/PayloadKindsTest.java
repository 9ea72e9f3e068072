package io.termatlas.ingest.decode;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.Term;
import io.termatlas.model.fault.PayloadFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadKindsTest {
    private static final String HBM = "[{\"slug\":1,\"term\":2},\"hbm\",\"HBM\"]";

    @Test
    void readsThePayloadThatIsInlineInAPage() {
        String page = """
                <!DOCTYPE html><html><head><title>HBM</title></head><body><p>HBM</p>
                <script type="application/json" data-nuxt-data="nuxt-app" data-ssr="true" id="__NUXT_DATA__">%s</script>
                <script>window.__NUXT__={}</script></body></html>""".formatted(HBM);

        assertThat(terms("glossary/hbm/index.html", page)).containsExactly(hbm());
    }

    @Test
    void readsThePayloadsOfSeveralAppsWithoutId() {
        String page = """
                <script type="application/json" data-nuxt-data="one">%s</script>
                <script type="application/json" data-nuxt-data="two">[["Reactive",1],{"slug":2,"term":2},"b"]</script>
                <script type="application/json" data-nuxt-data="three"></script>""".formatted(HBM);

        assertThat(terms("glossary/hbm.html", page))
                .containsExactly(hbm(), aTerm("b").named("b").build());
    }

    @Test
    void findsNoTermInAPageWithoutData() {
        assertThat(decode("about.html", "<html><body>About us</body></html>").terms())
                .isEmpty();
        assertThat(decode("404.html", "").terms()).isEmpty();
    }

    @Test
    void saysWhereThePayloadOfAPageIsBroken() {
        assertThatThrownBy(() -> decode("a.html", "<script data-nuxt-data>[[9]]</script>"))
                .isInstanceOf(PayloadFault.class)
                .hasMessageContaining("9 is out of range");
    }

    @Test
    void readsThePartsOfASvelteKitPage() {
        String data = "{\"type\":\"data\",\"nodes\":[null,{\"type\":\"skip\"}," + "{\"type\":\"data\",\"data\":" + HBM
                + ",\"uses\":{\"params\":[\"slug\"]}}]}\n";

        assertThat(terms("glossary/hbm/__data.json", data)).containsExactly(hbm());
    }

    @Test
    void readsWhatComesLaterInASvelteKitPage() {
        String data = """
                {"type":"data","nodes":[{"type":"data","data":[{"slug":1,"term":2,"explanation":3},"hbm","HBM",["Promise",4],1]}]}
                {"type":"chunk","id":1,"data":["Stacked memory."]}
                """;

        assertThat(terms("glossary/hbm/__data.json", data))
                .containsExactly(
                        aTerm("hbm").named("HBM").explained("Stacked memory.").build());
    }

    @Test
    void findsATermThatComesLaterAsAWhole() {
        String data = """
                {"type":"data","nodes":[{"type":"data","data":[{"entry":1},["Promise",2],7]}]}
                {"type":"chunk","id":3,"error":[{"message":1},"down"]}
                {"type":"chunk","id":7,"data":%s}""".formatted(HBM);

        assertThat(terms("glossary/hbm/__data.json", data)).containsExactly(hbm());
    }

    @Test
    void findsNoTermInARedirectAndWarnsOfAnError() {
        assertThat(decode("a/__data.json", "{\"type\":\"redirect\",\"location\":\"/b\"}"))
                .isEqualTo(new Decoded(List.of(), List.of()));
        assertThat(decode("a/__data.json", "{\"type\":\"data\",\"nodes\":[{\"type\":\"error\",\"error\":{}}]}")
                        .warnings())
                .containsExactly("a part of the page is an error and was left out");
    }

    @Test
    void refusesWhatIsNoSvelteKitData() {
        assertThatThrownBy(() -> decode("a/__data.json", "{\"a\":1}"))
                .hasMessageContaining("not what SvelteKit writes");
        assertThatThrownBy(() -> decode("a/__data.json", "{\"type\":\"data\",\"nodes\":[{"))
                .hasMessageContaining("cut");
        assertThatThrownBy(() -> decode("a/__data.json", "{\"nodes\":[".repeat(100_000)))
                .hasMessageContaining("nests deeper");
    }

    @Test
    void refusesJavaScriptByName() {
        assertThatThrownBy(() -> decode("glossary/hbm/_payload.js", "export default {}"))
                .isInstanceOf(PayloadFault.class)
                .hasMessageContaining("_payload.js is JavaScript")
                .hasMessageContaining("renderJsonPayloads");
        assertThatThrownBy(() -> decode("hbm/_payload.json", " export default (function(){})()"))
                .hasMessageContaining("JavaScript");
    }

    @Test
    void refusesAPageInPlaceOfJson() {
        assertThatThrownBy(() -> decode("glossary/hbm/_payload.json", "\n<!DOCTYPE html><html></html>"))
                .isInstanceOf(PayloadFault.class)
                .hasMessageContaining("a page of HTML")
                .hasMessageContaining("name the folder");
        assertThatThrownBy(() -> decode("hbm/__data.json", "<html>")).hasMessageContaining("a page of HTML");
    }

    @Test
    void goesByTheContentWhereTheNameTellsNothing() {
        assertThat(terms("hbm.json", HBM)).containsExactly(hbm());
        assertThat(terms("hbm.txt", "<script data-nuxt-data>" + HBM + "</script>"))
                .containsExactly(hbm());
        assertThat(terms("hbm", "{\"type\":\"data\",\"nodes\":[{\"type\":\"data\",\"data\":" + HBM + "}]}"))
                .containsExactly(hbm());
    }

    @Test
    void readsWhatHoldsItselfLikeAnythingElse() {
        assertThat(terms(
                        "a/_payload.json", "[{\"slug\":1,\"term\":2,\"relatedTerms\":3,\"me\":0},\"hbm\",\"HBM\",[0]]"))
                .containsExactly(
                        aTerm("hbm").named("HBM").relatedAs("hbm", "HBM").build());
        assertThat(terms(
                        "a/_payload.json",
                        "[[1],[0,2],[\"Map\",1,3],{\"slug\":4,\"term\":5,\"up\":0},\"hbm\",\"HBM\"]"))
                .containsExactly(hbm());
    }

    private static Term hbm() {
        return aTerm("hbm").named("HBM").build();
    }

    private static List<Term> terms(String path, String payload) {
        return decode(path, payload).terms();
    }

    private static Decoded decode(String path, String payload) {
        return new PayloadDecoder(Limits.DEFAULT)
                .decode(
                        GlossaryId.DEFAULT,
                        new Origin(path),
                        PayloadKind.of(path),
                        payload.getBytes(StandardCharsets.UTF_8));
    }
}
