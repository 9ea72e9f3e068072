package io.termatlas.search.lucene.store;

import io.termatlas.model.file.AtomicFile;
import io.termatlas.model.file.DurableFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The numbered folders of one glossary and `current`, which names the one that counts. Holds nothing open, remembers
/// nothing.
public final class NumberedFolders {
    private static final Logger LOG = LoggerFactory.getLogger(NumberedFolders.class);
    private static final String CURRENT = "current";
    /// What earlier releases called the draft of `current`.
    private static final String FORMER_DRAFT = "current.tmp";

    private static final String SCRATCH = "scratch-";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{4,9}");

    private final Path home;

    public NumberedFolders(Path home) {
        this.home = home;
    }

    public Path home() {
        return home;
    }

    /// Whether a commit was ever made here.
    public boolean exists() {
        return Files.isRegularFile(home.resolve(CURRENT));
    }

    /// The folder that `current` names, which may be gone when the index is damaged; empty before the first commit.
    public Optional<Path> current() throws IOException {
        Optional<String> name = currentName();
        if (name.isPresent() && !NUMBER.matcher(name.get()).matches()) {
            throw IndexFaults.damaged(home, "its file 'current' names no folder");
        }
        return name.map(home::resolve);
    }

    /// The folder that `current` names, if it does name one and it is there.
    Optional<Path> intactCurrent() throws IOException {
        return currentName()
                .filter(name -> NUMBER.matcher(name).matches())
                .map(home::resolve)
                .filter(Files::isDirectory);
    }

    /// Opening a directory that is missing would make an empty one, and an empty index of it.
    static void requireThere(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw IndexFaults.damaged(folder, "the folder that 'current' names is missing");
        }
    }

    /// A new folder, numbered above all others.
    Path create() throws IOException {
        new DurableFolder(home).create();
        long highest = numbered().mapToLong(NumberedFolders::number).max().orElse(0);
        Path created = Files.createDirectory(home.resolve(String.format("%04d", highest + 1)));
        new DurableFolder(home).force();
        return created;
    }

    /// A folder for an index that no reader opens.
    Path createScratch() throws IOException {
        Files.createDirectories(home);
        return Files.createTempDirectory(home, SCRATCH);
    }

    /// Makes the folder the one that counts, durably and in one step.
    void makeCurrent(Path folder) throws IOException {
        new AtomicFile(home.resolve(CURRENT)).replace(folder.getFileName() + "\n");
    }

    /// Removes what a crash left behind, and folders that were superseded longer ago than the grace: readers of
    /// another process may still be about to open a file there.
    ///
    /// @throws org.apache.lucene.store.LockObtainFailedException when another writer has a numbered folder open
    void sweep(Duration grace) throws IOException {
        if (!Files.isDirectory(home)) {
            return;
        }
        Optional<String> current = currentName();
        if (current.isEmpty() || NUMBER.matcher(current.get()).matches()) {
            sweepNumbered(current.map(Long::parseLong).orElse(0L), grace);
        }
        for (Path scratch : children(name -> name.startsWith(SCRATCH)).toList()) {
            removeUnlessInUse(scratch);
        }
        new AtomicFile(home.resolve(CURRENT)).removeDrafts();
        Files.deleteIfExists(home.resolve(FORMER_DRAFT));
    }

    /// Removes a folder with all that is in it; one that is not there is fine.
    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void removeUnlocked(Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
        }
        remove(folder);
    }

    private static void removeUnlessInUse(Path folder) throws IOException {
        try {
            removeUnlocked(folder);
        } catch (LockObtainFailedException e) {
            LOG.debug("{} is in use and stays", folder, e);
        }
    }

    private void sweepNumbered(long current, Duration grace) throws IOException {
        boolean graceIsOver = graceIsOver(grace);
        for (Path folder : numbered().toList()) {
            long number = number(folder);
            if (number > current || (number < current && graceIsOver)) {
                removeUnlocked(folder);
            }
        }
    }

    private Optional<String> currentName() throws IOException {
        try {
            return Optional.of(Files.readString(home.resolve(CURRENT)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private boolean graceIsOver(Duration grace) throws IOException {
        if (!exists()) {
            return false;
        }
        Instant superseded = Files.getLastModifiedTime(home.resolve(CURRENT)).toInstant();
        return !superseded.plus(grace).isAfter(Instant.now());
    }

    private Stream<Path> numbered() throws IOException {
        return children(NUMBER.asMatchPredicate());
    }

    private Stream<Path> children(Predicate<String> wanted) throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            List<Path> folders = all.filter(Files::isDirectory)
                    .filter(child -> wanted.test(child.getFileName().toString()))
                    .sorted()
                    .toList();
            return folders.stream();
        }
    }

    private static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString());
    }
}
