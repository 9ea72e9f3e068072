package io.termatlas.app.data;

import io.termatlas.model.GlossaryId;
import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where backups of a data folder were written to, the latest last: a folder a line. May be deleted at any time.
public record BackupList(Path path) {
    private static final int MOST = 1_000;
    private static final long LARGEST = 4L << 20;

    /// @param folder of a backup that is whole
    public void add(Path folder) {
        List<String> lines = new ArrayList<>(lines());
        String line = folder.toAbsolutePath().normalize().toString();
        if (line.indexOf('\n') >= 0 || lines.contains(line)) {
            return;
        }
        lines.add(line);
        List<String> last = lines.subList(Math.max(0, lines.size() - MOST), lines.size());
        try {
            new AtomicFile(path).replace(String.join("\n", last) + "\n");
        } catch (IOException e) {
            throw new StoreFault(
                    "The file " + path + " cannot be written: " + FileReasons.of(e) + "." + Ownership.advice(path), e);
        }
    }

    /// Those that are still there and have the glossary.
    public List<Path> of(GlossaryId glossary) {
        return lines().stream()
                .map(Path::of)
                .filter(folder -> Files.isDirectory(folder.resolve(glossary.value())))
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.size(path) > LARGEST
                    ? List.of()
                    : Files.readAllLines(path).stream()
                            .filter(line -> !line.isBlank())
                            .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException e) {
            throw new StoreFault("The file " + path + " cannot be read: " + FileReasons.of(e) + ".", e);
        }
    }
}
