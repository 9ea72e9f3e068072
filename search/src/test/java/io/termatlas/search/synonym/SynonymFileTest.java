package io.termatlas.search.synonym;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynonymFileTest {
    @TempDir
    private Path folder;

    @Test
    void refusesAWrongListWithItsLine() throws IOException {
        Path list = Files.writeString(folder.resolve("wrong.txt"), "a, b\nalone\n");
        assertThatThrownBy(() -> SynonymFile.check(list))
                .isInstanceOf(UsageFault.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("'alone'");
    }
}
