package io.termatlas.search.synonym;

import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The list of synonyms of one glossary, `synonyms.txt` in its folder: a user who edits or replaces it changes what is
/// found within a second, without a run. Thread safe.
public final class SynonymFile {
    public static final String NAME = "synonyms.txt";
    private static final Logger LOG = LoggerFactory.getLogger(SynonymFile.class);

    private final Path file;
    private final long interval;
    private final AtomicLong nextLook = new AtomicLong(System.nanoTime());
    private final AtomicReference<Version> newest = new AtomicReference<>(Version.NONE);

    /// @param home     the folder of the glossary's index
    /// @param interval how often the file is looked at, at most
    public SynonymFile(Path home, Duration interval) {
        this.file = home.resolve(NAME);
        this.interval = interval.toNanos();
    }

    /// Checks a list and puts it in the place of the one that is there, in one step.
    ///
    /// @throws UsageFault when the list cannot be read, or a line of it is wrong
    public static void replace(Path home, Path list) {
        check(list);
        try {
            new AtomicFile(home.resolve(NAME)).replace(Files.readAllBytes(list));
        } catch (IOException e) {
            throw new StoreFault("The synonyms cannot be kept in " + home + ": " + e + ".", e);
        }
    }

    /// @throws UsageFault when the list cannot be read, or a line of it is wrong
    public static void check(Path list) {
        try {
            Synonyms.parse(Files.readAllLines(list));
        } catch (IOException e) {
            throw new UsageFault("The synonyms in " + list + " cannot be read: it is no file of UTF-8 text.", e);
        }
    }

    /// As they are now.
    public Synonyms synonyms() {
        long due = nextLook.get();
        long now = System.nanoTime();
        if (now - due >= 0 && nextLook.compareAndSet(due, now + interval)) {
            look();
        }
        return newest.get().synonyms;
    }

    private void look() {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            if (!time.equals(newest.get().time)) {
                newest.set(new Version(time, Synonyms.parse(Files.readAllLines(file))));
            }
        } catch (NoSuchFileException e) {
            newest.set(Version.NONE);
        } catch (IOException | UsageFault e) {
            LOG.warn("The synonyms in {} cannot be read; those before go on.", file, e);
        }
    }

    private record Version(FileTime time, Synonyms synonyms) {
        private static final Version NONE = new Version(FileTime.fromMillis(0), Synonyms.NONE);
    }
}
