package io.termatlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.termatlas.testkit.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A data folder into which the product has ingested the samples, once for all tests of a run.
final class SampleData {
    private SampleData() {}

    /// What the index holds.
    static List<String> dump() {
        return StoredTerms.dump(Holder.FOLDER, "default");
    }

    /// Copies the sample's data folder to where a product with that working folder looks for it.
    static void copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Holder.FOLDER.resolve("data"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(Holder.FOLDER.relativize(file)));
            }
        }
    }

    private static Path ingested() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "samples-");
            try (LaunchedProduct ingest =
                    LaunchedProduct.start(folder, "ingest", Checkout.samples().toString(), "--stores", "index")) {
                assertThat(ingest.end()).as(ingest.complaint()).isZero();
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final class Holder {
        static final Path FOLDER = ingested();
    }
}
