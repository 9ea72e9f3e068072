package io.termatlas.graph.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaArgumentsTest {
    /// Of two that contradict each other Java takes the later one.
    @Test
    void putTheUsersOptionsBehindOursAndBeforeTheServer(@TempDir Path folder) {
        List<String> words = JavaArguments.server(new Home(folder), folder, List.of("-Xmx2g", "-Da=\"b\""))
                .lines()
                .toList();
        assertThat(words).containsSubsequence("-Xmx512m", "\"-Xmx2g\"", "\"-Da=\\\"b\\\"\"", "\"-cp\"");
    }
}
