package io.termatlas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final Key KEY = new Key(GlossaryId.DEFAULT, Slug.of("nvlink"));

    @Test
    void isTheSameForTheSameTerm() {
        assertThat(Fingerprint.of(term("NVLink", "A link.", List.of())))
                .isEqualTo(Fingerprint.of(term("NVLink", "A link.", List.of())));
    }

    @Test
    void changesWithEveryFieldAndTheOrderOfRelatedTerms() {
        RelatedTerm pcie = new RelatedTerm(Slug.of("pcie"), "PCIe");
        RelatedTerm hbm = new RelatedTerm(Slug.of("hbm"), "HBM");
        assertThat(List.of(
                        term("NVLink", "", List.of()),
                        term("NvLink", "", List.of()),
                        term("NVLink", "A link.", List.of()),
                        term("NVLink", "", List.of(pcie)),
                        term("NVLink", "", List.of(pcie, hbm)),
                        term("NVLink", "", List.of(hbm, pcie))))
                .extracting(Fingerprint::of)
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotMistakeOneFieldForItsNeighbour() {
        Term first = new Term(KEY, "N", "ab", "", "", "", "", PageUrl.NONE, List.of(), List.of(), List.of());
        Term second = new Term(KEY, "N", "a", "b", "", "", "", PageUrl.NONE, List.of(), List.of(), List.of());
        assertThat(Fingerprint.of(first)).isNotEqualTo(Fingerprint.of(second));
    }

    @Test
    void changesWithTheAddress() {
        PageUrl url = new PageUrl("/words/nvlink");
        Term elsewhere = new Term(KEY, "NVLink", "", "", "", "", "", url, List.of(), List.of(), List.of());
        assertThat(Fingerprint.of(elsewhere)).isNotEqualTo(Fingerprint.of(term("NVLink", "", List.of())));
    }

    /// The digest is one that a release wrote which knew of no relations.
    @Test
    void staysWhatItWasWhereTermsAreMerelyRelated() {
        RelatedTerm pcie = new RelatedTerm(Slug.of("pcie"), "PCIe");
        assertThat(Fingerprint.of(term("NVLink", "A link.", List.of(pcie))))
                .hasToString("04e056f4abfa6eef27f742ee790cf7e5");
    }

    @Test
    void changesWithEachRelationAndItsPlace() {
        assertThat(List.of(
                        List.of(pcie(Relation.RELATED), pcie(Relation.RELATED)),
                        List.of(pcie(Relation.BROADER), pcie(Relation.RELATED)),
                        List.of(pcie(Relation.RELATED), pcie(Relation.BROADER)),
                        List.of(pcie(Relation.BROADER), pcie(Relation.BROADER)),
                        List.of(pcie(Relation.NARROWER), pcie(Relation.RELATED)),
                        List.of(pcie(Relation.SEE), pcie(Relation.RELATED))))
                .extracting(related -> Fingerprint.of(term("NVLink", "", related)))
                .doesNotHaveDuplicates();
    }

    private static RelatedTerm pcie(Relation relation) {
        return new RelatedTerm(Slug.of("pcie"), "PCIe", relation);
    }

    @Test
    void survivesItsText() {
        Fingerprint fingerprint = Fingerprint.of(term("NVLink", "", List.of()));
        assertThat(Fingerprint.parse(fingerprint.toString())).isEqualTo(fingerprint);
        assertThat(fingerprint.toString()).hasSize(32);
        assertThatThrownBy(() -> Fingerprint.parse("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Term term(String name, String shortDefinition, List<RelatedTerm> related) {
        return new Term(KEY, name, shortDefinition, "", "", "", "", PageUrl.NONE, List.of(), related, List.of());
    }
}
