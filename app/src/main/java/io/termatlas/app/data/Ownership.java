package io.termatlas.app.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The owner of a folder and the user of this process, for an operator who has to give one to the other: in
/// containers, users are numbers.
public final class Ownership {
    private static final Path THIS_PROCESS = Path.of("/proc/self");
    private static final String USER = "unix:uid";

    private Ownership() {}

    /// What to do about a file that cannot be written, behind the sentence that says so.
    public static String advice(Path file) {
        Path folder = existing(file.toAbsolutePath());
        return user(THIS_PROCESS)
                .flatMap(ours -> user(folder)
                        .filter(theirs -> !theirs.equals(ours))
                        .map(theirs -> " " + folder + " belongs to the user " + theirs
                                + ", and this process is the user " + ours + ": give it to that one, as with `chown -R "
                                + ours + " " + folder + "`, or name another folder with --data."))
                .orElse(" Name a folder that can be written with --data.");
    }

    private static Path existing(Path file) {
        Path folder = file;
        while (folder.getParent() != null && Files.notExists(folder)) {
            folder = folder.getParent();
        }
        return folder;
    }

    /// Empty where the system has no such numbers.
    private static Optional<Object> user(Path file) {
        try {
            return Optional.of(Files.getAttribute(file, USER));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
