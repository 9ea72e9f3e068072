package io.termatlas.ingest.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Walks a folder depth first and delivers the files that are named like a payload, holding one open folder a
/// level and nothing else.
///
/// Links are followed within the folder, except back into a folder that the walk is in; what leads out of it only where
/// the user says so. Of several files whose paths come to one the newest is delivered. A folder that is itself called
/// like a payload is delivered, not entered. A page is delivered when there is no wanted payload beside it. For
/// one thread.
public final class FolderWalk implements PayloadStream {
    private static final Comparator<Path> NEWEST_LAST =
            Comparator.comparing(FolderWalk::modified).thenComparing(Comparator.naturalOrder());

    private final Source.Folder source;
    private final ReadContext reading;
    private final FolderLinks links;
    private final Deque<Level> levels = new ArrayDeque<>();
    private long linksOut;
    private long specialFiles;
    private @Nullable Payload next;

    public FolderWalk(Source.Folder source, ReadContext reading) {
        this.source = source;
        this.reading = reading;
        this.links = FolderLinks.within(source.path(), reading.options().followLinks());
        enter(List.of(source.path()));
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
            List<Path> entries = nextEntries(levels.element());
            if (entries.isEmpty()) {
                leave();
                tellAtEnd();
                continue;
            }
            PayloadKind kind = PayloadKind.of(FolderEntries.form(entries.getFirst()));
            List<Path> files = only(entry -> isPayload(kind, entry), entries);
            if (!files.isEmpty()) {
                PayloadFile payload = newest(files);
                if (reading.wants(payload.path())) {
                    return payload;
                }
            } else {
                enterFolders(kind, entries);
            }
        }
        return null;
    }

    /// Nearly every entry comes alone.
    private static List<Path> only(Predicate<Path> wanted, List<Path> entries) {
        if (entries.size() == 1) {
            return wanted.test(entries.getFirst()) ? entries : List.of();
        }
        return entries.stream().filter(wanted).toList();
    }

    private void enterFolders(PayloadKind kind, List<Path> entries) {
        if ((kind == PayloadKind.UNNAMED || kind == PayloadKind.PAGE)
                && !PassedOver.is(FolderEntries.form(entries.getFirst()))) {
            List<Path> folders = only(this::isFolder, entries);
            if (!folders.isEmpty()) {
                enter(folders);
            }
        }
    }

    private boolean isPayload(PayloadKind kind, Path entry) {
        return switch (kind) {
            case NUXT, NUXT_SCRIPT, SVELTEKIT -> isFileToRead(entry);
            case PAGE -> isFileToRead(entry) && Files.isRegularFile(entry) && !hasPayloadBeside(entry);
            case UNNAMED -> false;
        };
    }

    /// Anything but a link that leads out, a device and a pipe, which are counted.
    private boolean isFileToRead(Path entry) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (found.isSymbolicLink() && links.leadsOut(entry)) {
                linksOut++;
                return false;
            }
            if (found.isOther() || (found.isSymbolicLink() && isSpecial(entry))) {
                specialFiles++;
                return false;
            }
            return true;
        } catch (IOException e) {
            // Reading the payload says what is wrong.
            return true;
        }
    }

    private static boolean isSpecial(Path link) {
        return Files.exists(link) && !Files.isRegularFile(link) && !Files.isDirectory(link);
    }

    /// One file of those whose paths come to one.
    private PayloadFile newest(List<Path> files) {
        Path file = files.size() == 1
                ? files.getFirst()
                : files.stream().max(NEWEST_LAST).orElseThrow();
        PayloadFile payload = PayloadFile.within(source, file, links);
        if (files.size() > 1) {
            reading.note(payload.path() + ": " + files.size() + " files of " + source.name()
                    + " are this one path; the newest is read, " + source.path().relativize(file) + ".");
        }
        return payload;
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /// Whether there is a payload for the page; one that the user excludes does not count.
    private boolean hasPayloadBeside(Path page) {
        Level level = levels.element();
        return PayloadKind.payloadsBeside(FolderEntries.form(page)).stream()
                .flatMap(level::find)
                .anyMatch(beside -> !links.leadsOut(beside)
                        && reading.wants(
                                PayloadFile.within(source, beside, links).path()));
    }

    /// Asks the file system once, and for a link again.
    private boolean isFolder(Path entry) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isDirectory()
                    || (found.isSymbolicLink() && Files.isDirectory(entry) && isWithin(entry) && isElsewhere(entry));
        } catch (IOException e) {
            tell(entry, e);
            return false;
        }
    }

    private boolean isWithin(Path link) {
        if (links.leadsOut(link)) {
            linksOut++;
            return false;
        }
        return true;
    }

    /// Whether it is none of the folders that the walk is in.
    private boolean isElsewhere(Path folder) throws IOException {
        for (Level level : levels) {
            for (Path entered : level.folders) {
                if (Files.isSameFile(entered, folder)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Path> nextEntries(Level level) {
        try {
            return level.entries.next();
        } catch (DirectoryIteratorException e) {
            tell(level.folders.getFirst(), e);
            return List.of();
        }
    }

    @SuppressWarnings("StreamResourceLeak") // the level owns it: closed in leave()
    private void enter(List<Path> folders) {
        try {
            levels.push(new Level(folders, FolderEntries.open(folders)));
        } catch (IOException | DirectoryIteratorException e) {
            tell(folders.getFirst(), e);
        }
    }

    private void leave() {
        Level left = levels.pop();
        try {
            left.entries.close();
        } catch (IOException e) {
            tell(left.folders.getFirst(), e);
        }
    }

    private void tellAtEnd() {
        if (levels.isEmpty() && linksOut > 0) {
            reading.note("Links that lead out of " + source.name() + " were not followed, " + linksOut
                    + " in all; set follow-links to follow them.");
        }
        if (levels.isEmpty() && specialFiles > 0) {
            reading.note("Devices and pipes in " + source.name() + " were passed over, " + specialFiles + " in all.");
        }
    }

    private void tell(Path folder, Exception e) {
        reading.sourceError(
                "The folder " + folder + " cannot be listed (" + e.getMessage() + "); nothing is removed by this run.");
    }

    private record Level(List<Path> folders, FolderEntries entries) {

        /// What lies at the path below one of the folders, the path's first segment however it is written.
        Stream<Path> find(String path) {
            int slash = path.indexOf('/');
            String first = slash < 0 ? path : path.substring(0, slash);
            Stream<Path> plain = folders.stream().map(folder -> folder.resolve(path));
            Stream<Path> twins = entries.twinsOf(first).stream()
                    .map(twin -> slash < 0 ? twin : twin.resolve(path.substring(slash + 1)));
            return Stream.concat(plain, twins).filter(Files::exists);
        }
    }
}
