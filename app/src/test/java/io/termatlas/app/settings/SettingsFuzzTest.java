package io.termatlas.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.termatlas.model.fault.UsageFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Any file gives settings or a fault of the user's, and nothing else. Every build runs it with the inputs in its
/// resources, some of which were found by fuzzing; docs/security.md says how to find more.
@TestInstance(Lifecycle.PER_CLASS)
class SettingsFuzzTest {
    private static final int LONGEST_SENTENCE = 2_000;
    private static final SettingKey[] KEYS = SettingKey.values();

    private final Path folder;

    SettingsFuzzTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @DictionaryEntries({
        "port = ",
        "host=",
        "public-hosts=",
        "cors-origins: ",
        "cache-control=",
        "max-pending=",
        "request-timeout=",
        "data=",
        "data-mode=group",
        "neo4j-uri=bolt://",
        "graph-wait=",
        "zip-charset=",
        "installation=",
        "\\\\u0000",
        "\\\\ud800",
        "\\\\\\x0A",
        "mapping=",
        "site-rate=",
        "max-removal=",
        "strict=true",
        "999999999999g",
        "#",
        "max-age=60"
    })
    @FuzzTest(maxDuration = "15m")
    void file(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(SettingsFile.NAME), content);
        read(() -> Settings.read(new SettingSources(Map.of(), Map.of(), SettingsFile.read(file), folder)));
    }

    /// The value of one setting in the environment.
    ///
    /// @param value its first byte chooses the setting
    @FuzzTest(maxDuration = "15m")
    void value(byte[] value) {
        SettingKey key = value.length == 0 ? SettingKey.HOST : KEYS[(value[0] & 0xFF) % KEYS.length];
        String text = value.length == 0 ? "" : new String(value, 1, value.length - 1, StandardCharsets.UTF_8);
        read(() -> Settings.read(new SettingSources(
                Map.of(), Map.of(key.variable(), text), SettingsFile.in(folder.resolve("nowhere")), folder)));
    }

    private static void read(Runnable reading) {
        try {
            reading.run();
        } catch (UsageFault fault) {
            assertThat(fault.getMessage()).isNotBlank().hasSizeLessThan(LONGEST_SENTENCE);
        }
    }
}
