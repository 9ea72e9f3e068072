package io.termatlas.ingest.decode;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.ingest.mapping.MappingFile;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.model.GlossaryId;
import io.termatlas.model.Origin;
import io.termatlas.model.Relation;
import io.termatlas.model.Term;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mappings that are guessed from a payload, and then used to read it without a change.
class MappingSketchTest {

    @Test
    void guessesByFormWhatIsNamedInAnotherLanguage() {
        String payload = new Entries().text("""
                {"data":{"lexikon-nvlink":{"eintrag":{"adresse":"/lexikon/nvlink","titel":"NVLink","kurz":"Eine direkte Verbindung.",
                 "inhalt":"<p>Verbindet <b>GPUs</b>.</p>","rubrik":{"name":"Verbindungen"},"auch":["NV-Link"],
                 "siehe":[{"type":"broader","ziel":"/lexikon/pcie","text":"PCI Express"}],
                 "fragen":[{"frage":"Wie schnell?","antwort":"900 GB/s."}]}}}}""");

        assertThat(readAsGuessed(payload))
                .containsExactly(aTerm("nvlink")
                        .named("NVLink")
                        .at("/lexikon/nvlink")
                        .defined("Eine direkte Verbindung.")
                        .explained("Verbindet GPUs.")
                        .categorised("Verbindungen")
                        .alias("NV-Link")
                        .relatedAs("pcie", "PCI Express", Relation.BROADER)
                        .asked("Wie schnell?", "900 GB/s.")
                        .build());
    }

    /// All objects are `{"id":"a","title":"A","description":"Text."}`, written `T`.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"data":{"k1":T,"k2":T}}                  | $.data.*
            {"data":{"k1":[T,T]}}                     | $.data.*[*]
            {"state":{"$swords":{"list":[T]}}}        | $.state['$swords'].list[*]
            {"pinia":{"glossary":{"by-id":{"x":T}}}}  | $.pinia.glossary['by-id'].x
            [T,T]                                     | $[*]
            {"a":T,"b":{"it's":T}}                    | $.a
            """)
    void leadsToAllObjectsThatLieAlike(String payload, String path) {
        String json = payload.replace("T", "{\"id\":\"a\",\"title\":\"A\",\"description\":\"Text.\"}");
        assertThat(sketch(new Entries().text(json)).orElseThrow())
                .contains("\nterms: '" + path.replace("'", "''") + "'\n");
    }

    @Test
    void takesTheObjectsThatSayMost() {
        assertThat(sketch(new Entries().text("""
                {"nav":[{"path":"/a","title":"A","description":"A text."},{"path":"/b","title":"B","description":"A text."}],
                 "page":{"path":"/a","title":"A","description":"A text.","related":["b"],"body":"Long text."}}""")).orElseThrow())
                .contains("terms: '$.page'", "# Objects of the payload that lie there: 1");
    }

    @Test
    void findsNothingToBeginWithWhereNothingHasANameAndAText() {
        assertThat(sketch(new Entries().text("{\"links\":[{\"href\":\"/a\",\"label\":\"A\"}],\"n\":5}")))
                .isEmpty();
    }

    @Test
    void quotesWhateverANameMayHold() {
        String payload = new Entries().text("""
                {"a.b":{"my url":"/words/x","term: name":"X","short #description":"A 'text'.\\nIn two lines."}}""");

        assertThat(readAsGuessed(payload)).extracting(Term::name).containsExactly("X");
    }

    private static List<Term> readAsGuessed(String payload) {
        String mapping = sketch(payload).orElseThrow();
        return new PayloadDecoder(Limits.DEFAULT, false, MappingFile.parse("m.yaml", mapping))
                .decode(GlossaryId.DEFAULT, new Origin("a/_payload.json"), bytes(payload))
                .terms();
    }

    private static Optional<String> sketch(String payload) {
        return PayloadInspector.sketch(Limits.DEFAULT, PayloadKind.NUXT, "_payload.json", "try it", bytes(payload));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
