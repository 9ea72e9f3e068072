package io.termatlas.app.command;

import io.termatlas.model.fault.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A file that the user named, outside what Termatlas keeps for itself: the mask for that one's files does not count
/// here.
///
/// @param mask the user's own, in octal digits; null or anything else leaves a new file to the owner
record UserFile(Path path, @Nullable String mask) {
    private static final int ALL = 0666;
    private static final int OCTAL = 8;

    /// @param options as for [Files#writeString]
    void write(String text, OpenOption... options) throws IOException {
        boolean isNew = Files.notExists(path);
        Files.writeString(path, Secrets.masked(text), options);
        if (isNew && mask != null && mask.matches("[0-7]{1,4}")) {
            Files.setPosixFilePermissions(path, permissions(ALL & ~Integer.parseInt(mask, OCTAL)));
        }
    }

    /// @param mode nine bits
    private static Set<PosixFilePermission> permissions(int mode) {
        StringBuilder letters = new StringBuilder("rwxrwxrwx");
        for (int place = 0; place < letters.length(); place++) {
            if ((mode >> (letters.length() - 1 - place) & 1) == 0) {
                letters.setCharAt(place, '-');
            }
        }
        return PosixFilePermissions.fromString(letters.toString());
    }
}
