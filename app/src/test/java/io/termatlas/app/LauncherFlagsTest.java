package io.termatlas.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.Checkout;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the launcher hands to Java for a command. The user's own options follow them, so they win.
class LauncherFlagsTest {
    private static final String SCRIPT = "set -u; . \"$0\"; kind_of \"$@\"; choose_flags; echo \"$flags\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            serve            |                      | -Xmx512m -Xms96m -Xmn64m -XX:-ShrinkHeapInSteps -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40
            up               |                      | -Xmx512m -Xms96m -Xmn64m -XX:-ShrinkHeapInSteps -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40
            serve            | -Xmx2g               | -XX:-ShrinkHeapInSteps -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40
            serve            | -XX:MaxRAMPercentage=50 | -XX:-ShrinkHeapInSteps -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40
            serve            | -Xms64m              | -Xmx512m -XX:-ShrinkHeapInSteps -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40
            serve            | -Xmn16m              | -Xmx512m -XX:-ShrinkHeapInSteps -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40
            ingest site      |                      | -Xmx512m
            ingest site      | -Xmx2g               | ''
            ingest site      | -Xms64m              | -Xmx512m
            search nvlink    |                      | -XX:TieredStopAtLevel=1 -XX:-UsePerfData
            search up        |                      | -XX:TieredStopAtLevel=1 -XX:-UsePerfData
            serve --help     |                      | -XX:TieredStopAtLevel=1 -XX:-UsePerfData
            """)
    void boundsTheHeapUnlessTheUserDoes(String command, String options, String flags)
            throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(
                "sh",
                "-c",
                SCRIPT.replace("\"$@\"", command),
                Checkout.root().resolve("dist/src/main/sh/launch.sh").toString());
        shell.environment().put("TERMATLAS_AOT", "off");
        shell.environment().put("TERMATLAS_JAVA_OPTS", options == null ? "" : options);
        Process process = shell.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.strip().replaceAll(" +", " ")).isEqualTo(flags);
    }
}
