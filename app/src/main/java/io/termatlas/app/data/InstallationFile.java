package io.termatlas.app.data;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.InterruptedFault;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.file.AtomicFile;
import io.termatlas.model.file.LockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/// The file that tells a data folder from every other one, made by its first run. A copy of the folder that is to be
/// used beside the first one must not have it.
public record InstallationFile(Path path) {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /// The mark, drawn at random where there is none yet: letters, digits and hyphens.
    ///
    /// @throws StoreFault when the file cannot be read or made, or says something else
    public String mark() {
        try {
            return read();
        } catch (NoSuchFileException absent) {
            return make();
        } catch (IOException e) {
            throw new StoreFault("The file " + path + " cannot be read: " + FileReasons.of(e) + ".", e);
        }
    }

    /// The mark where there is one; else one that is drawn and not kept, for a run that changes nothing.
    public String markOrDraft() {
        return Files.exists(path) ? mark() : UUID.randomUUID().toString();
    }

    private String read() throws IOException {
        String mark = Files.readString(path).strip();
        if (!mark.matches("[A-Za-z0-9-]{1,64}")) {
            throw new StoreFault("The file " + path + " says '" + Texts.quotable(mark)
                    + "' and not which installation this is: delete it, and the next run makes a new one and has to"
                    + " take its graph over.");
        }
        return mark;
    }

    /// One of several processes that begin at once makes it.
    @SuppressWarnings("try") // held, not used
    private String make() {
        LockFile lock = new LockFile(path.resolveSibling(path.getFileName() + ".lock"));
        try (LockFile.Hold hold = lock.take(LONGEST_WAIT)
                .orElseThrow(() -> new StoreFault("Another process holds " + lock.path() + ": try again."))) {
            if (!Files.exists(path)) {
                new AtomicFile(path).replace(UUID.randomUUID() + "\n");
            }
            return read();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedFault("Stopped before the first write.", e);
        } catch (IOException e) {
            throw new StoreFault(
                    "The file " + path + " cannot be written: " + FileReasons.of(e) + "." + Ownership.advice(path), e);
        }
    }
}
