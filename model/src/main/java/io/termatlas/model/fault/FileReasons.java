package io.termatlas.model.fault;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;

/// Why a file could not be used, in words: the JDK's own message is often the file's name alone.
public final class FileReasons {
    private FileReasons() {}

    public static String of(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException missing -> "there is no such file or folder";
            case FileAlreadyExistsException present -> "there is a file where a folder is needed";
            case FileSystemException file -> reason(file);
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String reason(FileSystemException e) {
        return e.getFile() != null && Files.isSymbolicLink(Path.of(e.getFile()))
                ? "it is a symbolic link, and such are not followed"
                : Objects.requireNonNullElse(e.getReason(), e.getMessage());
    }
}
