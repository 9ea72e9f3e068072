package io.termatlas.graph;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.graph.fixture.GraphContent;
import io.termatlas.model.Glossary;
import io.termatlas.model.StatedTerm;
import io.termatlas.testkit.TermBuilder;
import org.junit.jupiter.api.Test;

/// What analysts find: labels, properties and relationships by the names that the manual gives.
class GraphSchemaIT {

    @Test
    void aTermBecomesANodeWithItsCategoryQuestionsAndEdges() {
        Glossary glossary = GraphWrites.glossary("schema");
        StatedTerm nvlink = term("nvlink")
                .named("NVLink")
                .defined("A fast link between GPUs.")
                .categorised("Interconnects")
                .alias("NV-Link")
                .relatedAs("pcie", "PCIe")
                .relatedAs("nvlink", "itself")
                .relatedAs("nvswitch", "NVSwitch")
                .relatedAs("pcie", "PCI Express")
                .asked("Is it fast?", "Yes.")
                .stated();
        StatedTerm pcie = term("pcie").named("PCIe").at("/buses#pcie").stated();
        GraphWrites.write(glossary, nvlink, pcie);
        assertThat(GraphContent.actual(glossary.id()))
                .containsExactlyInAnyOrder(
                        "[Term] {aliases=[NV-Link], category=Interconnects, degreeIn=0, degreeOut=2, fingerprint="
                                + nvlink.fingerprint() + ", glossary=schema, name=NVLink, rank=0,"
                                + " shortDefinition=A fast link between GPUs., slug=nvlink,"
                                + " url=https://example.org/docs/glossary/nvlink}",
                        "[Term] {degreeIn=1, degreeOut=0, fingerprint=" + pcie.fingerprint()
                                + ", glossary=schema, name=PCIe, rank=0, slug=pcie,"
                                + " url=https://example.org/docs/buses#pcie}",
                        "[Missing, Term] {glossary=schema, name=NVSwitch, slug=nvswitch}",
                        "[Category] {glossary=schema, name=Interconnects}",
                        "[Question] {answer=Yes., glossary=schema, position=0, slug=nvlink, text=Is it fast?}",
                        "[nvlink, RELATED_TO, pcie, null] {name=PCIe, position=0, relation=related}",
                        "[nvlink, RELATED_TO, nvswitch, null] {name=NVSwitch, position=2, relation=related}",
                        "[nvlink, IN_CATEGORY, Interconnects, null] {}",
                        "[nvlink, ANSWERS, nvlink, 0] {}");
    }

    private static TermBuilder term(String slug) {
        return aTerm(slug).in("schema");
    }
}
