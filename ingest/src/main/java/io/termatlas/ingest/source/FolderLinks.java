package io.termatlas.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

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

    /// Whether it is a file, or a link to one that is followed. Asks the file system once, and for a link again.
    boolean isFile(Path entry) {
        return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                || (Files.isRegularFile(entry) && !leadsOut(entry));
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
