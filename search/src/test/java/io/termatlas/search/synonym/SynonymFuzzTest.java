package io.termatlas.search.synonym;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Any file gives synonyms or a fault of the user's, and a list that was taken can be followed. Every build runs it
/// with the inputs in its resources; docs/security.md says how to find more.
@TestInstance(Lifecycle.PER_CLASS)
class SynonymFuzzTest {
    private static final int LONGEST_SENTENCE = 2_000;

    private final Path folder;

    SynonymFuzzTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @DictionaryEntries({
        ", ",
        " => ",
        "\\x0A",
        " # ",
        "#",
        "C#",
        "\\xC3\\x9F",
        "\\xC4\\xB0",
        "\\xEF\\xAC\\x80",
        "\\xF0\\x9F\\x98\\x80"
    })
    @FuzzTest(maxDuration = "15m")
    void list(byte[] content) throws IOException {
        Path list = Files.write(folder.resolve("list.txt"), content);
        try {
            SynonymFile.replace(folder, list);
            Synonyms synonyms = new SynonymFile(folder, Duration.ZERO).synonyms();
            assertThat(synonyms.byKey())
                    .allSatisfy((key, others) -> assertThat(others).isNotEmpty().doesNotContain(key));
        } catch (UsageFault fault) {
            assertThat(fault.getMessage()).isNotBlank().hasSizeLessThan(LONGEST_SENTENCE);
        }
    }
}
