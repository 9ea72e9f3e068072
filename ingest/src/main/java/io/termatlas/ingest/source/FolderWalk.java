package io.termatlas.ingest.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Walks a folder depth first and delivers the files that are named like a payload, holding one open folder a
/// level and nothing else.
///
/// Links to folders are followed, except back into a folder that the walk is in. A folder that is itself called
/// like a payload is delivered, not entered. A page is delivered when there is no wanted payload beside it. For
/// one thread.
public final class FolderWalk implements PayloadStream {
    private final Source.Folder source;
    private final ReadContext reading;
    private final Deque<Level> levels = new ArrayDeque<>();
    private @Nullable Payload next;

    public FolderWalk(Source.Folder source, ReadContext reading) {
        this.source = source;
        this.reading = reading;
        enter(source.path());
        next = advance();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Payload next() {
        Payload found = next;
        if (found == null) {
            throw new NoSuchElementException();
        }
        next = advance();
        return found;
    }

    /// Closes the folders that are still open, for a walk that ends early.
    @Override
    public void close() {
        while (!levels.isEmpty()) {
            leave();
        }
    }

    private @Nullable Payload advance() {
        while (!levels.isEmpty()) {
            Path entry = nextEntry(levels.element());
            if (entry == null) {
                leave();
                continue;
            }
            PayloadKind kind = PayloadKind.of(String.valueOf(entry.getFileName()));
            if (isPayload(kind, entry)) {
                PayloadFile payload = PayloadFile.within(source, entry);
                if (reading.wants(payload.path())) {
                    return payload;
                }
            } else if (isFolder(kind, entry)) {
                enter(entry);
            }
        }
        return null;
    }

    private boolean isPayload(PayloadKind kind, Path entry) {
        return switch (kind) {
            case NUXT, NUXT_SCRIPT, SVELTEKIT -> true;
            case PAGE -> Files.isRegularFile(entry) && !hasPayloadBeside(entry);
            case UNNAMED -> false;
        };
    }

    /// Whether there is a payload for the page; one that the user excludes does not count.
    private boolean hasPayloadBeside(Path page) {
        return PayloadKind.payloadsBeside(String.valueOf(page.getFileName())).stream()
                .map(page::resolveSibling)
                .anyMatch(beside -> Files.exists(beside)
                        && reading.wants(PayloadFile.within(source, beside).path()));
    }

    /// Asks the file system once, and for a link once more.
    private boolean isFolder(PayloadKind kind, Path entry) {
        if (kind != PayloadKind.UNNAMED && kind != PayloadKind.PAGE) {
            return false;
        }
        try {
            BasicFileAttributes found =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isDirectory() || (found.isSymbolicLink() && Files.isDirectory(entry) && isElsewhere(entry));
        } catch (IOException e) {
            tell(entry, e);
            return false;
        }
    }

    /// Whether it is none of the folders that the walk is in.
    private boolean isElsewhere(Path folder) throws IOException {
        for (Level level : levels) {
            if (Files.isSameFile(level.folder, folder)) {
                return false;
            }
        }
        return true;
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
            DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
            levels.push(new Level(folder, stream, stream.iterator()));
        } catch (IOException e) {
            tell(folder, e);
        }
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
        reading.sourceError(
                "The folder " + folder + " cannot be listed (" + e.getMessage() + "); nothing is removed by this run.");
    }

    private record Level(Path folder, DirectoryStream<Path> stream, Iterator<Path> entries) {}
}
