package io.termatlas.bench.attack;

import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `termatlas ingest` as a process of its own, to the index alone.
final class Ingestion {
    private Ingestion() {}

    /// Waits for its end.
    ///
    /// @throws StoreFault when it ends with anything but 0
    static void run(Path launcher, Path site, Path data, Path scratch, String... options)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile(scratch, "ingest", ".log");
        List<String> command = new ArrayList<>(List.of(
                launcher.toString(), "ingest", site.toString(), "--stores", "index", "--data", data.toString()));
        command.addAll(List.of(options));
        Process process = Victim.program(0, command.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int code;
        try {
            code = process.waitFor();
        } finally {
            process.destroy();
        }
        if (code != 0) {
            throw new StoreFault("The ingestion ended with " + code + ": "
                    + Files.readString(said).strip());
        }
    }
}
