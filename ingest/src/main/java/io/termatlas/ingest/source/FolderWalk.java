package io.termatlas.ingest.source;

import io.termatlas.ingest.source.FolderEntries.Named;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Walks a folder depth first and delivers the files that are named like a payload, holding one open folder a
/// level and nothing else.
///
/// Links are followed within the folder, except back into a folder that the walk is in; what leads out of it only
/// where the user says so. Of several files whose paths come to one the newest is delivered. A folder that is itself
/// called like a payload is delivered, not entered. A page is delivered when there is no wanted payload beside it. A
/// folder that is not the same at the end as at the beginning is a [StoreFault]. For one thread.
public final class FolderWalk implements PayloadStream {
    private static final Comparator<PayloadFile> NEWEST_LAST = Comparator.<PayloadFile, FileTime>comparing(
                    payload -> modified(payload.file()))
            .thenComparing(PayloadFile::file);

    private final Source.Folder source;
    private final ReadContext reading;
    private final FolderLinks links;
    private final @Nullable Object identity;
    private final Deque<Level> levels = new ArrayDeque<>();
    private long linksOut;
    private long specialFiles;
    private @Nullable Payload next;

    public FolderWalk(Source.Folder source, ReadContext reading) {
        this.source = source;
        this.reading = reading;
        this.links = FolderLinks.within(source.path(), reading.options().followLinks());
        this.identity = identity();
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
            Optional<Named> named = nextOf(levels.element());
            if (named.isEmpty()) {
                leave();
                tellAtEnd();
                requireSameFolder();
                continue;
            }
            Sorted sorted = sort(named.get());
            if (!sorted.files.isEmpty()) {
                PayloadFile payload = newest(sorted.files);
                if (reading.wants(payload.path())) {
                    return payload;
                }
            } else if (!sorted.folders.isEmpty()) {
                enter(sorted.folders);
            }
        }
        return null;
    }

    /// @param files   to deliver
    /// @param folders to enter
    private record Sorted(List<PayloadFile> files, List<Path> folders) {}

    private Sorted sort(Named named) {
        PayloadKind kind = PayloadKind.of(named.name());
        Sorted sorted = new Sorted(new ArrayList<>(0), new ArrayList<>(0));
        for (Path entry : named.entries()) {
            try {
                sort(entry, named.name(), kind, sorted);
            } catch (IOException e) {
                if (isNamedLikePayload(kind)) {
                    sorted.files.add(PayloadFile.within(source, entry, links));
                } else {
                    tell(entry, e);
                }
            }
        }
        return sorted;
    }

    /// Asks the file system once, and for a link again.
    private void sort(Path entry, String name, PayloadKind kind, Sorted sorted) throws IOException {
        BasicFileAttributes found = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (found.isSymbolicLink()) {
            sortLink(entry, name, kind, sorted);
        } else {
            sort(entry, found, name, kind, sorted);
        }
    }

    private void sortLink(Path link, String name, PayloadKind kind, Sorted sorted) throws IOException {
        BasicFileAttributes target = FolderLinks.target(link);
        if (target == null) {
            if (isNamedLikePayload(kind)) {
                sorted.files.add(PayloadFile.within(source, link, links));
            }
            return;
        }
        boolean isOfNoUse = kind == PayloadKind.UNNAMED && (!target.isDirectory() || PassedOver.is(name));
        if (isOfNoUse) {
            return;
        }
        if (links.leadsOut(link)) {
            linksOut++;
        } else if (isNamedLikePayload(kind) || !target.isDirectory() || isElsewhere(link)) {
            sort(link, target, name, kind, sorted);
        }
    }

    /// @param found what it is, or what a link leads to
    private void sort(Path entry, BasicFileAttributes found, String name, PayloadKind kind, Sorted sorted) {
        if (found.isOther()) {
            specialFiles += kind == PayloadKind.UNNAMED ? 0 : 1;
        } else if (isNamedLikePayload(kind) || (kind == PayloadKind.PAGE && found.isRegularFile())) {
            if (kind != PayloadKind.PAGE || !hasPayloadBeside(name)) {
                sorted.files.add(PayloadFile.within(source, entry, links).seenAs(found));
            }
        } else if (found.isDirectory() && !PassedOver.is(name)) {
            sorted.folders.add(entry);
        }
    }

    private static boolean isNamedLikePayload(PayloadKind kind) {
        return switch (kind) {
            case NUXT, NUXT_SCRIPT, SVELTEKIT -> true;
            case PAGE, UNNAMED -> false;
        };
    }

    /// One file of those whose paths come to one.
    private PayloadFile newest(List<PayloadFile> files) {
        if (files.size() == 1) {
            return files.getFirst();
        }
        PayloadFile newest = files.stream().max(NEWEST_LAST).orElseThrow();
        reading.note(newest.path() + ": " + files.size() + " files of " + source.name()
                + " are this one path; the newest is read, "
                + source.path().relativize(newest.file()) + ".");
        return newest;
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /// Whether there is a payload for the page; one that the user excludes does not count.
    private boolean hasPayloadBeside(String page) {
        Level level = levels.element();
        return PayloadKind.payloadsBeside(page).stream().anyMatch(beside -> level.has(beside, this::isWanted));
    }

    private boolean isWanted(Path payload) {
        return links.isThere(payload)
                && reading.wants(PayloadFile.within(source, payload, links).path());
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

    private Optional<Named> nextOf(Level level) {
        try {
            return level.entries.next();
        } catch (DirectoryIteratorException e) {
            tell(level.folders.getFirst(), e);
            return Optional.empty();
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

    /// A deployment may put another folder in this one's place, by its name or by a link, of which the rest was read
    /// then.
    private void requireSameFolder() {
        if (levels.isEmpty() && !Objects.equals(identity, identity())) {
            throw new StoreFault("The folder " + source.path()
                    + " was replaced while it was read, so that its pages are of two builds. Nothing was changed: ingest"
                    + " it again.");
        }
    }

    /// Where the file system has none, and where the folder is gone, null.
    private @Nullable Object identity() {
        try {
            return Files.readAttributes(source.path(), BasicFileAttributes.class)
                    .fileKey();
        } catch (IOException e) {
            return null;
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

        /// Whether one of the folders has what is wanted at that path, its first segment however it is written.
        boolean has(String path, Predicate<Path> wanted) {
            for (Path folder : folders) {
                if (wanted.test(folder.resolve(path))) {
                    return true;
                }
            }
            int slash = path.indexOf('/');
            String first = slash < 0 ? path : path.substring(0, slash);
            return entries.twinsOf(first).stream()
                    .map(twin -> slash < 0 ? twin : twin.resolve(path.substring(slash + 1)))
                    .anyMatch(wanted);
        }
    }
}
