package io.termatlas.app.settings;

import io.termatlas.model.fault.FileReasons;
import io.termatlas.model.fault.UsageFault;
import io.termatlas.model.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The key of those who may write over HTTP; its digest alone is kept.
///
/// A plain SHA-256 will do for it, because nobody guesses a drawn key of 16 characters and more; it is no
/// password.
///
/// @param digest of the key
public record AdminKey(Sha256 digest) {
    private static final String PREFIX = "sha256:";
    private static final int SHORTEST = 16;
    private static final int LONGEST_FILE = 4_096;
    private static final String MAKE = "`openssl rand -hex 32` draws one";

    private static final Set<PosixFilePermission> OF_OTHERS_TO_READ =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    private static final Set<PosixFilePermission> OF_OTHERS_TO_CHANGE =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /// What a file holds. One with the key itself is its owner's alone; one with its digest may be read by
    /// others, not changed.
    ///
    /// @throws UsageFault when it cannot be read, others may, or it holds no key
    static AdminKey in(Path file) {
        try {
            String text = text(file);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                requireOwnership(file, text.startsWith(PREFIX));
            }
            return parse(text, file.toString());
        } catch (IOException e) {
            throw new UsageFault("The key file " + file + " cannot be read: " + FileReasons.of(e) + ".", e);
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(LONGEST_FILE), StandardCharsets.UTF_8).strip();
        }
    }

    private static void requireOwnership(Path file, boolean isDigest) throws IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        boolean mayChange = rights.stream().anyMatch(OF_OTHERS_TO_CHANGE::contains);
        boolean mayRead = rights.stream().anyMatch(OF_OTHERS_TO_READ::contains);
        if (mayChange || (mayRead && !isDigest)) {
            throw new UsageFault("Other users of this machine may " + (mayChange ? "change" : "read") + " the key file "
                    + file + " (" + PosixFilePermissions.toString(rights) + "): `chmod 600 " + file
                    + "` gives it to its owner alone"
                    + (mayChange
                            ? "."
                            : "; one that holds sha256: and the digest of" + " the key may be read by others."));
        }
    }

    /// @param place to name when it is no key
    static AdminKey parse(String text, String place) {
        String key = text.strip();
        if (key.startsWith(PREFIX)) {
            try {
                return new AdminKey(new Sha256(key.substring(PREFIX.length()).toLowerCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new UsageFault(
                        place + " holds no digest of a key: behind sha256: stand 64 hexadecimal digits.", e);
            }
        }
        if (!key.matches("[\\x21-\\x7e]{" + SHORTEST + "," + LONGEST_FILE + "}")) {
            throw new UsageFault(place + " holds no key: it takes " + SHORTEST
                    + " characters of ASCII or more without white space, or sha256: and the digest of them; " + MAKE
                    + ".");
        }
        return new AdminKey(Sha256.of(key));
    }

    /// In the same time for every key.
    public boolean isOpenedBy(String given) {
        return MessageDigest.isEqual(Sha256.of(given).bytes(), digest.bytes());
    }

    /// Tells no digest.
    @Override
    public String toString() {
        return "AdminKey";
    }
}
