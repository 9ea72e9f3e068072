package io.termatlas.app.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.answer.GraphBody;
import io.termatlas.app.answer.GraphBody.EdgeBody;
import io.termatlas.app.answer.GraphBody.NodeBody;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphPageTest {
    private static final GraphBody CHAIN = new GraphBody(
            List.of(node("nvlink", "NVLink", false), node("pcie", "PCIe", false), node("cxl", "CXL \"3\"", true)),
            List.of(edge("nvlink", "pcie"), edge("cxl", "pcie")));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(bytes, OutputStream.nullOutputStream(), AnsiStyle.PLAIN, false);

    private static NodeBody node(String slug, String name, boolean missing) {
        return new NodeBody(slug, name, "Links", missing, null, null);
    }

    private static EdgeBody edge(String from, String to) {
        return new EdgeBody(from, to, "RELATED_TO", "related", 0, null, null, null);
    }

    @Test
    void showsAPathAsAChainWithTheDirectionOfEachEdge() {
        new GraphPage(terminal).printPath(CHAIN);
        assertThat(printed()).isEqualTo("""
                NVLink
                  → related to  PCIe
                  ← related to  CXL "3" (nobody publishes it)
                """);
    }

    @Test
    void saysThatThereIsNoPath() {
        new GraphPage(terminal).printPath(new GraphBody(List.of(), List.of()));
        assertThat(printed()).isEqualTo("No path of at most 10 steps.\n");
    }

    @Test
    void showsNeighboursAndEdgesInColumns() {
        new GraphPage(terminal).printNeighbours(CHAIN);
        assertThat(printed()).isEqualTo("""
                NVLink  nvlink

                2 terms around it
                  PCIe                            pcie   Links
                  CXL "3" (nobody publishes it)   cxl    Links

                2 edges
                  NVLink    related to   PCIe
                  CXL "3"   related to   PCIe
                """);
    }

    @Test
    void drawsForGraphviz() {
        Dot.print(CHAIN, terminal.out());
        assertThat(printed()).isEqualTo("""
                digraph termatlas {
                  node [shape=box, style=rounded];
                  "nvlink" [label="NVLink"];
                  "pcie" [label="PCIe"];
                  "cxl" [label="CXL \\"3\\"", style="rounded,dashed"];
                  "nvlink" -> "pcie";
                  "cxl" -> "pcie";
                }
                """);
    }

    private String printed() {
        terminal.out().flush();
        return bytes.toString(UTF_8);
    }
}
