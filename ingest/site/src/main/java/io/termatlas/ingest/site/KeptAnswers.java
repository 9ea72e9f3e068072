package io.termatlas.ingest.site;

import io.termatlas.ingest.source.PathSet;
import io.termatlas.model.file.AtomicFile;
import io.termatlas.model.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The answers of one host on the disk, a file each, named by the SHA-256 of the address: `ab/cdef…`. In memory
/// it holds a hash for each answer that was asked for.
///
/// A folder that cannot be written costs the next run its transfers, and does not disturb this run. For any
/// number of threads.
final class KeptAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);
    private static final String DRAFT = ".new";
    private static final int FOLDER_LETTERS = 2;
    /// Drafts of a run that was killed, and files of the cache of an earlier release.
    private static final Pattern LEFT_BEHIND = Pattern.compile("journal.*|.*\\.(0|1|tmp|new)");

    private final Path folder;
    private final long room;
    private final AtomicLong taken = new AtomicLong();
    private final PathSet touched = new PathSet();
    private volatile boolean isGivenUp;

    /// @param room for all files together, in bytes; what does not fit is not kept
    KeptAnswers(Path folder, long room) {
        this.folder = folder;
        this.room = room;
        try {
            Files.createDirectories(folder);
            removeWhatWasLeft();
            taken.set(size());
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private void removeWhatWasLeft() throws IOException {
        try (Stream<Path> here = Files.list(folder)) {
            List<Path> left = here.filter(Files::isRegularFile)
                    .filter(file ->
                            LEFT_BEHIND.matcher(file.getFileName().toString()).matches())
                    .toList();
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    private long size() throws IOException {
        long size = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                size += Files.size(file);
            }
        }
        return size;
    }

    /// Notes that the address was asked for. The caller closes what is found.
    Optional<KeptAnswer> find(HttpUrl url) {
        String name = name(url);
        synchronized (touched) {
            touched.add(name);
        }
        return KeptAnswer.open(folder.resolve(name));
    }

    /// The body, wrapped such that it is kept when it is read to its end.
    Source keep(HttpUrl url, Headers headers, Source body) {
        if (isGivenUp) {
            return body;
        }
        try {
            Path draft = folder.resolve(UUID.randomUUID() + DRAFT);
            return new KeptDraft(this, name(url), draft, KeptAnswer.head(url.toString(), headers), body);
        } catch (IOException e) {
            giveUp(e);
            return body;
        }
    }

    boolean hasRoomFor(long bytes) {
        return taken.get() + bytes <= room;
    }

    void put(Path draft, String name) throws IOException {
        Path file = folder.resolve(name);
        long before = Files.exists(file) ? Files.size(file) : 0;
        taken.addAndGet(Files.size(draft) - before);
        new AtomicFile(file).replaceByUnforced(draft);
    }

    void remove(HttpUrl url) {
        try {
            remove(folder.resolve(name(url)));
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private void remove(Path file) throws IOException {
        try {
            long size = Files.size(file);
            Files.delete(file);
            taken.addAndGet(-size);
        } catch (NoSuchFileException e) {
            LOG.trace("{} is gone already", file);
        }
    }

    /// Removes the answers that this run did not ask for. To be called after a run that asked for everything.
    ///
    /// @param isOurs whether the run would have asked for that address
    void removeUntouched(Predicate<HttpUrl> isOurs) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                if (!isTouched(file) && isGone(file, isOurs)) {
                    remove(file);
                }
            }
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private boolean isTouched(Path file) {
        Path name = folder.relativize(file);
        synchronized (touched) {
            return touched.contains(name.toString().replace('\\', '/'));
        }
    }

    private static boolean isGone(Path file, Predicate<HttpUrl> isOurs) throws IOException {
        Optional<KeptAnswer> answer = KeptAnswer.open(file);
        if (answer.isEmpty()) {
            return true;
        }
        try (KeptAnswer kept = answer.get()) {
            return isOurs.test(HttpUrl.get(kept.url()));
        }
    }

    /// Logs the error once; this run keeps no more answers.
    void giveUp(IOException reason) {
        if (!isGivenUp) {
            isGivenUp = true;
            LOG.warn(
                    "The cache {} cannot be written; the next run fetches more than it would have to.", folder, reason);
        }
    }

    private static String name(HttpUrl url) {
        String name = Sha256.of(url.toString()).hex();
        return name.substring(0, FOLDER_LETTERS) + "/" + name.substring(FOLDER_LETTERS);
    }
}
