package io.termatlas.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void endsWithFourWhenThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            CommandRun run = CommandRun.in(folder, "serve", "--port", port);
            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err()).startsWith("termatlas: ").contains(port);
            assertThat(run.out()).isEmpty();
        }
    }
}
