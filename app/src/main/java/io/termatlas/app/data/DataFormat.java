package io.termatlas.app.data;

import io.termatlas.model.Texts;
import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.StoreFault;
import io.termatlas.model.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The number of a data folder's layout, in its file `format`. What the stores hold has numbers of its own: an index
/// that another version analysed in another way is rebuilt by the next run, whatever stands here.
///
/// | format | since | layout |
/// |---|---|---|
/// | 0 | before the file | as 1 |
/// | 1 | 0.1.0 | `index/GLOSSARY/NNNN` and `current`, `neo4j/`, `dead-letters/GLOSSARY/` |
public record DataFormat(DataFolder data) {
    private static final Logger LOG = LoggerFactory.getLogger(DataFormat.class);
    private static final int CURRENT = 1;
    private static final int UNNUMBERED = 0;

    /// To be called before the folder is opened, by readers, too; writes nothing.
    ///
    /// @throws StoreFault when a later version has written the folder, which this one could only damage
    public void requireReadable() {
        int format = read();
        if (format > CURRENT) {
            throw new StoreFault("The data folder " + data.root() + " has format " + format
                    + ", and this version of Termatlas knows formats up to " + CURRENT
                    + ": use the version that wrote it, or another folder with --data.");
        }
    }

    /// To be called before the folder is written: numbers a new folder, takes over an earlier one with a line in the
    /// log, and says in another whether other users may read it.
    public void settle() {
        requireReadable();
        new DataRights(data.root()).tellWider();
        boolean earlier = Files.isDirectory(data.index());
        if (read() == CURRENT && Files.exists(file())) {
            return;
        }
        write();
        if (earlier) {
            LOG.warn(
                    "The data folder {} was laid out by an earlier version of Termatlas: it is taken over.",
                    data.root());
        }
    }

    private int read() {
        if (!Files.exists(file())) {
            return UNNUMBERED;
        }
        try {
            String text = Files.readString(file()).strip();
            if (!text.matches("\\d{1,6}")) {
                throw new StoreFault("The file " + file() + " says '" + Texts.quotable(text)
                        + "' and not which format the data folder has: put 1 there if nothing else is damaged.");
            }
            return Integer.parseInt(text);
        } catch (IOException e) {
            throw new StoreFault("The file " + file() + " cannot be read: " + FileReasons.of(e) + ".", e);
        }
    }

    private void write() {
        try {
            new AtomicFile(file()).replace(CURRENT + "\n");
        } catch (IOException e) {
            throw new StoreFault(
                    "The data folder " + data.root() + " cannot be written: " + FileReasons.of(e) + "."
                            + Ownership.advice(data.root()),
                    e);
        }
    }

    private Path file() {
        return data.root().resolve("format");
    }
}
