package io.termatlas.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher with a jar beside it whose class file is torn: loading it throws an `Error`.
class TornJarIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void endsWithOneAndLeavesItsTraceInTheLog() throws Exception {
        Path ext = Files.createDirectory(folder.resolve("ext"));
        write(ext.resolve("torn.jar"));
        try (LaunchedProduct ingest = LaunchedProduct.start(
                folder, Map.of("TERMATLAS_EXT", ext.toString()), "ingest", "torn:any", "--stores", "index")) {
            assertThat(ingest.end()).isEqualTo(1);
            assertThat(ingest.complaint())
                    .startsWith("termatlas: A defect of Termatlas ended the command (java.lang.ClassFormatError")
                    .hasLineCount(1);
        }
    }

    private static void write(Path jar) throws IOException {
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar))) {
            entries.putNextEntry(new ZipEntry("META-INF/services/org/apache/camel/component/torn"));
            entries.write("class=torn.Component\n".getBytes(UTF_8));
            entries.putNextEntry(new ZipEntry("torn/Component.class"));
            entries.write("no class".getBytes(UTF_8));
        }
    }
}
