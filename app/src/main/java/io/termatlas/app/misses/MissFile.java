package io.termatlas.app.misses;

import io.termatlas.app.data.Ownership;
import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.file.AtomicFile;
import io.termatlas.model.file.LockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The misses of one glossary on the disk: a line that names the format, a line with the number of misses that
/// found no room, then one for each query: its count, a tab, and its text. May be deleted at any time.
///
/// Several processes may add to it, one after the other; readers see the file before or after a change.
public record MissFile(Path file) {
    private static final String FORMAT = "termatlas misses 1";
    private static final String NOT_TAKEN = "(not taken)";
    private static final Pattern LINE = Pattern.compile("(\\d{1,18})\t([^\t]+)");

    /// In bytes; the most queries of the greatest length take a quarter of it.
    private static final long LARGEST = 16L << 20;

    /// A process holds the lock for milliseconds.
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(30);

    /// @throws StoreFault when it is damaged
    public Misses read() {
        try {
            if (Files.notExists(file)) {
                return Misses.NONE;
            }
            if (Files.size(file) > LARGEST) {
                throw damaged("it is larger than any that Termatlas writes");
            }
            return parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw new StoreFault("The file " + file + " cannot be read: " + FileReasons.of(e) + ".", e);
        }
    }

    /// Adds to the file, which another process may have changed since it was read. A damaged file is left as it
    /// is.
    @SuppressWarnings("try") // held, not used
    void add(Misses misses) {
        try {
            LockFile lock = new LockFile(file.resolveSibling(file.getFileName() + ".lock"));
            try (LockFile.Hold hold = lock.take(LOCK_TIMEOUT).orElseThrow(() -> neverFree(lock))) {
                write(read().plus(misses));
            }
        } catch (IOException e) {
            throw new StoreFault(
                    "The file " + file + " cannot be written: " + FileReasons.of(e) + "." + Ownership.advice(file), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFault("The file " + file + " was not written: stopped while another process wrote it.", e);
        }
    }

    /// Takes queries out of the file.
    ///
    /// @return how many there were
    @SuppressWarnings("try") // held, not used
    public long remove(Predicate<String> isSuch) {
        if (Files.notExists(file)) {
            return 0;
        }
        try {
            LockFile lock = new LockFile(file.resolveSibling(file.getFileName() + ".lock"));
            try (LockFile.Hold hold = lock.take(LOCK_TIMEOUT).orElseThrow(() -> neverFree(lock))) {
                Misses before = read();
                SortedMap<String, Long> kept = new TreeMap<>(before.counts());
                kept.keySet().removeIf(isSuch);
                write(new Misses(kept, before.notTaken()));
                return (long) before.counts().size() - kept.size();
            }
        } catch (IOException e) {
            throw new StoreFault(
                    "The file " + file + " cannot be written: " + FileReasons.of(e) + "." + Ownership.advice(file), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFault("The file " + file + " was not written: stopped while another process wrote it.", e);
        }
    }

    private StoreFault neverFree(LockFile lock) {
        OptionalLong holder = lock.holder();
        return new StoreFault("The file " + file + " has been held for " + LOCK_TIMEOUT.toSeconds() + " seconds"
                + (holder.isPresent() ? " by the process " + holder.getAsLong() : "") + ": look after that process.");
    }

    private void write(Misses misses) throws IOException {
        List<String> lines = new ArrayList<>(List.of(FORMAT, misses.notTaken() + "\t" + NOT_TAKEN));
        misses.counts().forEach((query, count) -> lines.add(count + "\t" + query));
        AtomicFile whole = new AtomicFile(file);
        whole.removeDrafts();
        whole.replace(String.join("\n", lines) + "\n");
    }

    private Misses parse(List<String> lines) {
        if (lines.size() < 2 || !lines.getFirst().equals(FORMAT)) {
            throw damaged("it does not begin with '" + FORMAT + "'");
        }
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int i = 1; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (!line.matches() || (i == 1) != line.group(2).equals(NOT_TAKEN)) {
                throw damaged("line " + (i + 1) + " is no count, tab and query");
            }
            counts.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum);
        }
        long notTaken = counts.getOrDefault(NOT_TAKEN, 0L);
        counts.remove(NOT_TAKEN);
        return new Misses(counts, notTaken);
    }

    private StoreFault damaged(String how) {
        return new StoreFault("The file " + file + " is damaged: " + how
                + ". Put it right, or move it away and the server begins a new one.");
    }
}
