package io.termatlas.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.fault.RemovalFault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UnfindableFault;
import io.termatlas.model.fault.UnknownFault;
import io.termatlas.model.fault.UsageFault;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExitCodesTest {
    static Stream<Arguments> errors() {
        return Stream.of(
                arguments(new UsageFault("wrong"), 2),
                arguments(new UnknownFault("unknown"), 2),
                arguments(new PayloadFault("", "rejected"), 3),
                arguments(new StoreFault("away"), 4),
                arguments(new RemovalFault("too much"), 5),
                arguments(new UnfindableFault("not first"), 7),
                arguments(new InterruptedFault("stopped"), 130),
                arguments(new IllegalStateException("a defect"), 1),
                arguments(new OutOfMemoryError(), 4));
    }

    @DisplayName("promise 15: distinct exit codes")
    @ParameterizedTest
    @MethodSource("errors")
    void followFromWhatWentWrong(Throwable error, int code) {
        assertThat(ExitCodes.of(error)).isEqualTo(code);
    }

    @Test
    void areAllExplained() {
        assertThat(ExitCodes.explained().keySet())
                .containsExactly("  0", "  1", "  2", "  3", "  4", "  5", "  6", "  7", "130");
    }
}
