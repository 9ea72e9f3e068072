package io.termatlas.bench.row;

import io.termatlas.bench.corpus.MakeCorpus;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.file.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// What all rows of one report are measured on.
///
/// The site's folder is kept from one report to the next; everything else lies in a scratch folder, which goes when
/// the bench is closed.
///
/// @param launcher the product's command
/// @param wordNet  the folder of the dictionary
/// @param size     how many terms the corpus has
/// @param work     keeps the sites
/// @param scratch  new for each report
public record Workbench(Path launcher, Path wordNet, int size, Path work, Path scratch) implements AutoCloseable {
    private static final long SEED = 5;

    public static Workbench open(Path launcher, Path wordNet, int size, Path work) {
        try {
            Files.createDirectories(work);
            Path scratch = Files.createTempDirectory(work, "run-");
            return new Workbench(launcher.toAbsolutePath(), wordNet, size, work.toAbsolutePath(), scratch);
        } catch (IOException e) {
            throw new StoreFault("Nothing can be written in " + work + ": name another folder with --work.", e);
        }
    }

    /// The seed of everything that is drawn.
    public long seed() {
        return SEED;
    }

    /// The glossary as a site's build folder; made when it is not there. Equal dictionaries and sizes give equal
    /// bytes.
    public Path site() {
        Path site = work.resolve("site-" + size);
        if (!Files.isDirectory(site)) {
            Path begun = scratch.resolve("site");
            MakeCorpus.write(wordNet, size, begun);
            try {
                new AtomicFile(site).replaceByUnforced(begun);
            } catch (IOException e) {
                throw new StoreFault("The corpus cannot be moved to " + site + ".", e);
            }
        }
        return site;
    }

    /// A folder of this report that is new and empty.
    public Path newFolder(String name) {
        try {
            return Files.createTempDirectory(scratch, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The bytes of all files below a folder.
    public static long bytes(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete(scratch);
    }
}
