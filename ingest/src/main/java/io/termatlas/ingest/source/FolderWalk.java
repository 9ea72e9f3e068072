package io.termatlas.ingest.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Walks a folder depth first and gives out what is called like a payload, holding one open folder a level and nothing
/// else.
///
/// Links to folders are followed, except back into a folder that the walk is in. A folder that is itself called like a
/// payload is given out, not entered. For one thread.
final class FolderWalk implements Iterator<PayloadFile>, Closeable {
    private final Source source;
    private final Consumer<String> trouble;
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable PayloadFile next;

    FolderWalk(Source source, Consumer<String> trouble) {
        this.source = source;
        this.trouble = trouble;
        enter(source.path());
        next = advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public PayloadFile next() {
        PayloadFile found = next;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return found;
    }

    /// For a walk that is given up: leaves the folders that are still open.
    @Override
    public void close() {
        while (!levels.isEmpty()) {
            leave();
        }
    }

    private @Nullable PayloadFile advance() {
        while (!levels.isEmpty()) {
            Path entry = nextEntry(levels.element());
            if (entry == null) {
                leave();
            } else if (String.valueOf(entry.getFileName()).equals(Source.PAYLOAD)) {
                return PayloadFile.within(source, entry);
            } else if (Files.isDirectory(entry)) {
                enter(entry);
            }
        }
        return null;
    }

    private @Nullable Path nextEntry(Level level) {
        try {
            return level.entries.hasNext() ? level.entries.next() : null;
        } catch (DirectoryIteratorException e) {
            tell(level.folder, e);
            return null;
        }
    }

    @SuppressWarnings("StreamResourceLeak") // the level owns it: closed in leave()
    private void enter(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || isNew(real)) {
                DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
                levels.push(new Level(folder, real, stream, stream.iterator()));
            }
        } catch (IOException e) {
            tell(folder, e);
        }
    }

    private boolean isNew(Path real) {
        return levels.stream().noneMatch(level -> level.real.equals(real));
    }

    private void leave() {
        Level left = levels.pop();
        try {
            left.stream.close();
        } catch (IOException e) {
            tell(left.folder, e);
        }
    }

    private void tell(Path folder, Exception e) {
        trouble.accept(
                "The folder " + folder + " cannot be listed (" + e.getMessage() + "); nothing is removed by this run.");
    }

    private record Level(Path folder, Path real, DirectoryStream<Path> stream, Iterator<Path> entries) {}
}
