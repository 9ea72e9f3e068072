package io.termatlas.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.app.settings.ServerBounds;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OpenFilesTest {
    private static final ServerBounds BOUNDS = new ServerBounds(1_000, Duration.ofSeconds(30), 1 << 20);

    @Test
    void connectionsLeaveTheServerItsFiles() {
        assertThat(OpenFiles.within(BOUNDS, 256).connections()).isEqualTo(56);
        assertThat(OpenFiles.within(BOUNDS, 10).connections()).isEqualTo(1);
    }

    @Test
    void enoughFilesChangeNothing() {
        assertThat(OpenFiles.within(BOUNDS, 1_200)).isEqualTo(BOUNDS);
    }
}
