package io.termatlas.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
    @TempDir
    private Path data = Path.of("");

    @Test
    void makesItsFileWithTheFirstEntry() throws IOException {
        LogFile log = new LogFile();
        log.keepIn(data.resolve("logs"));
        assertThat(data).isEmptyDirectory();

        assertThat(log.write(entry("first"))).contains(data.resolve("logs/termatlas.log"));
        log.publish(entry("second"));

        assertThat(Files.readAllLines(data.resolve("logs/termatlas.log")))
                .satisfiesExactly(
                        first -> assertThat(first).matches("\\d{4}-\\d\\d-\\d\\d [\\d:]{8} warning: first"),
                        second -> assertThat(second).endsWith("warning: second"));
    }

    @Test
    void makesNoDataFolder() {
        LogFile log = new LogFile();
        log.keepIn(data.resolve("none/logs"));

        assertThat(log.write(entry("first"))).isEmpty();
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void saysWhenItCannotBeWritten() throws IOException {
        LogFile log = new LogFile();
        Files.writeString(data.resolve("logs"), "a file where a folder is needed");
        log.keepIn(data.resolve("logs"));

        assertThat(log.write(entry("first"))).isEmpty();
    }

    @Test
    void keepsTheLastFourFilesOfALongLog() throws IOException {
        LogFile log = new LogFile(1);
        log.keepIn(data.resolve("logs"));
        for (int number = 1; number <= 7; number++) {
            log.publish(entry("entry " + number));
        }

        assertThat(files())
                .containsExactly(
                        "termatlas.1.log", "termatlas.2.log", "termatlas.3.log", "termatlas.4.log", "termatlas.log");
        assertThat(data.resolve("logs/termatlas.log")).content().contains("entry 7");
        assertThat(data.resolve("logs/termatlas.4.log")).content().contains("entry 3");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("logs"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static LogRecord entry(String message) {
        return new LogRecord(Level.WARNING, message);
    }
}
