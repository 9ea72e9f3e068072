package io.termatlas.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Which symbolic links below a folder are followed: those that stay in it, or all.
///
/// @param root the folder's real path
record FolderLinks(Path root, boolean followsAll) {
    /// For files that the user has named.
    static final FolderLinks ALL = new FolderLinks(Path.of(""), true);

    static FolderLinks within(Path folder, boolean followsAll) {
        try {
            return followsAll ? ALL : new FolderLinks(folder.toRealPath(), false);
        } catch (IOException e) {
            return new FolderLinks(folder.toAbsolutePath().normalize(), false);
        }
    }

    /// Opens a file, or a link to one that is followed. Asks the file system no more than any opening does, and for a
    /// link again.
    ///
    /// @throws IOException for a link that leads out, too
    InputStream open(Path file) throws IOException {
        if (followsAll) {
            return Files.newInputStream(file);
        }
        try {
            return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            if (Files.isSymbolicLink(file) && !leadsOut(file)) {
                return Files.newInputStream(file);
            }
            throw e;
        }
    }

    /// Whether there is anything, or a link to anything that is followed.
    boolean isThere(Path entry) {
        return Files.exists(entry) && !leadsOut(entry);
    }

    /// What a link leads to; null for a link to nothing.
    static @Nullable BasicFileAttributes target(Path link) {
        try {
            return Files.readAttributes(link, BasicFileAttributes.class);
        } catch (IOException e) {
            return null;
        }
    }

    /// Whether it is a link that leads out of the folder and is not followed. A link to nothing leads nowhere.
    boolean leadsOut(Path entry) {
        if (followsAll || !Files.isSymbolicLink(entry)) {
            return false;
        }
        try {
            return !entry.toRealPath().startsWith(root);
        } catch (IOException e) {
            return false;
        }
    }
}
