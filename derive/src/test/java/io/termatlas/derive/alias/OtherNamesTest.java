package io.termatlas.derive.alias;

import static io.termatlas.testkit.TermBuilder.aTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.model.NameClaim;
import io.termatlas.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which claims about names are found in a text, and which are not made up.
class OtherNamesTest {
    /// name | definition | the pair that it says to mean the same
    private static final String SAID = """
            Memory   | Most servers use High Bandwidth Memory (HBM) today.         | High Bandwidth Memory = HBM
            Core     | A part of a streaming multiprocessor (SM).                  | streaming multiprocessor = SM
            Chip     | What an SM (streaming multiprocessor) is made on.           | streaming multiprocessor = SM
            Switch   | Hangs on Peripheral Component Interconnect Express (PCIe).  | Peripheral Component Interconnect Express = PCIe
            GPU      | Graphics Processing Unit: a processor with many lanes.      | GPU = Graphics Processing Unit
            TDP      | Thermal design power, the heat that is to be led away.      | TDP = Thermal design power
            SSD      | A solid-state drive (SSD) has no moving part.               | solid-state drive = SSD
            NVLink   | A link, also known as the bridge.                           | NVLink = bridge
            Mesh     | A network (also called a lattice) of nodes.                 | Mesh = lattice
            Bus      | Wires, abbreviated as BW.                                   | Bus = BW
            IoT      | Short for Internet of Things, which are many.               | IoT = Internet of Things
            Data Mill | (DM, once DMX) What grinds data.                           | Data Mill = DM
            Autonomous System | (AS) One network of many.                          | Autonomous System = AS
            """;

    /// name | definition
    private static final String UNSAID = """
            Core     | A chip (see below) with parts.
            Memory   | It was fast (2012) and cheap (USA).
            Link     | Wide enough for all (IEEE).
            Train    | A train of thought. Also known as nothing in a later sentence of another thing, it stops.
            Value    | One of several (a, b or C).
            Data Mill | (USA) What grinds data.
            """;

    static List<String> said() {
        return SAID.lines().toList();
    }

    static List<String> unsaid() {
        return UNSAID.lines().toList();
    }

    @ParameterizedTest
    @MethodSource("said")
    void findsWhatATextSays(String line) {
        List<String> cells = List.of(line.strip().split("\\s*\\|\\s*"));
        assertThat(OtherNames.of(term(cells)))
                .extracting(claim -> claim.name() + " = " + claim.otherName())
                .contains(cells.get(2));
    }

    @ParameterizedTest
    @MethodSource("unsaid")
    void makesNothingUp(String line) {
        assertThat(OtherNames.of(term(List.of(line.strip().split("\\s*\\|\\s*")))))
                .isEmpty();
    }

    @Test
    void givesTheWordsThatSayIt() {
        Term term = aTerm("x")
                .explained("It has High Bandwidth Memory (HBM) on board.")
                .stated()
                .term();
        assertThat(OtherNames.of(term))
                .containsExactly(new NameClaim("High Bandwidth Memory", "HBM", "High Bandwidth Memory (HBM)"));
    }

    @Test
    void readsAListOfNames() {
        Term term = aTerm("car")
                .named("car")
                .explained("A vehicle.\n\nAlso: auto, motor car.")
                .stated()
                .term();
        assertThat(OtherNames.of(term)).extracting(NameClaim::otherName).containsExactly("auto", "motor car");
    }

    private static Term term(List<String> cells) {
        return aTerm("x").named(cells.get(0)).defined(cells.get(1)).stated().term();
    }
}
