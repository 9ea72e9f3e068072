package io.termatlas.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {
    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("try") // held, not used
    @Test
    void isRefusedWhileItIsHeld() {
        Path file = folder.resolve("a/b/writer.lock");
        try (ProcessLock lock = ProcessLock.take(file, "Another run writes")) {
            assertThatThrownBy(() -> ProcessLock.take(file, "Another run writes"))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageStartingWith("Another run writes (process "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void isFreeAgainOnceItIsClosed() {
        Path file = folder.resolve("writer.lock");
        ProcessLock.take(file, "taken").close();
        ProcessLock again = ProcessLock.take(file, "taken");
        again.close();
        assertThat(file).exists();
    }

    @Test
    void saysWhyItsFolderCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "");
        assertThatThrownBy(() -> ProcessLock.take(file.resolve("writer.lock"), "taken"))
                .isInstanceOf(StoreFault.class)
                .hasMessageContaining("there is a file where a folder is needed");
    }
}
