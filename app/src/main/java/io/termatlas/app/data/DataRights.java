package io.termatlas.app.data;

import io.termatlas.model.file.FileCreationMask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who may read what lies in a data folder already, as a former release or somebody else made it. New files get their
/// rights by the mask of the process.
///
/// @param root of the data folder
public record DataRights(Path root) {
    private static final Logger LOG = LoggerFactory.getLogger(DataRights.class);

    /// Index and graph begin above it.
    private static final int DEPTH = 3;

    private static final long ENTRIES = 10_000;

    /// Logs it as a warning when there is something to say.
    public void tellWider() {
        wider().ifPresent(LOG::warn);
    }

    /// A sentence that names a file or folder which more people may read or change than new ones, with what to do;
    /// changes no rights.
    Optional<String> wider() {
        OptionalInt mask = FileCreationMask.current();
        return mask.isPresent() ? findWider(mask.getAsInt()).map(this::sentence) : Optional.empty();
    }

    /// A folder that others cannot enter hides all that is in it, whatever its rights.
    private Optional<Path> findWider(int mask) {
        if (!Files.isDirectory(root) || (mode(root) & mask) == 0) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.walk(root, DEPTH)) {
            return entries.skip(1)
                    .limit(ENTRIES)
                    .filter(entry -> !Files.isSymbolicLink(entry) && (mode(entry) & mask) != 0)
                    .findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private String sentence(Path wider) {
        return "Other users of this machine may read or change " + wider + " (" + shown(wider)
                + "), and perhaps more in "
                + root + ": it was made before, and its rights stay as they are. `chmod -R go-rwx " + root
                + "` gives it to its owner alone, as new files are; where its group is to read it, too, set data-mode=group"
                + " and use `chmod -R g-w,o-rwx " + root + "`.";
    }

    private static int mode(Path file) {
        try {
            return (Integer) Files.getAttribute(file, "unix:mode");
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return 0;
        }
    }

    private static String shown(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException | UnsupportedOperationException unknown) {
            return "unknown rights";
        }
    }
}
