package io.termatlas.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.answer.GraphBody.EdgeBody;
import io.termatlas.app.answer.GraphBody.NodeBody;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonTest {

    @Test
    void noPathIsEmptyListsNotAbsence() {
        assertThat(Json.write(GraphBody.EMPTY)).isEqualTo("{\"nodes\":[],\"edges\":[]}");
    }

    @Test
    void aNodeKeepsMeasuresThatAreNotComputedYetAsNull() {
        GraphBody body = new GraphBody(List.of(new NodeBody("pcie", "PCIe", "buses", false, null, null)), List.of());
        assertThat(Json.write(body))
                .isEqualTo("{\"nodes\":[{\"slug\":\"pcie\",\"term\":\"PCIe\",\"category\":\"buses\",\"missing\":false,"
                        + "\"rank\":null,\"community\":null}],\"edges\":[]}");
    }

    @Test
    void anEdgeLeavesOutWhatItsKindDoesNotHave() {
        EdgeBody edge = new EdgeBody("nvlink", "pcie", "RELATED_TO", "related", 2, null, null, null);
        assertThat(Json.write(edge))
                .isEqualTo(
                        "{\"from\":\"nvlink\",\"to\":\"pcie\",\"kind\":\"RELATED_TO\",\"relation\":\"related\",\"position\":2}");
    }

    @Test
    void charactersBeyondTheBasicPlaneStayThemselves() {
        assertThat(Json.write(List.of("\uD83D\uDE00"))).isEqualTo("[\"\uD83D\uDE00\"]");
    }
}
