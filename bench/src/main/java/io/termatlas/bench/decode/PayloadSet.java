package io.termatlas.bench.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The payloads of a site's folder, in memory.
record PayloadSet(List<byte[]> payloads) {
    /// Names the folder to the forked process that measures.
    static final String FOLDER = "termatlas.payloads";

    PayloadSet {
        payloads = List.copyOf(payloads);
        if (payloads.isEmpty()) {
            throw new IllegalArgumentException("there is no _payload.json to measure with");
        }
    }

    static PayloadSet fromProperty() {
        return of(Path.of(System.getProperty(FOLDER, "samples/site")));
    }

    static PayloadSet of(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return new PayloadSet(files.filter(file -> file.endsWith("_payload.json"))
                    .sorted()
                    .map(PayloadSet::read)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long bytes() {
        return payloads.stream().mapToLong(payload -> payload.length).sum();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
