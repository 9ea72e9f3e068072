package io.termatlas.ingest.source;

import io.termatlas.model.fault.PayloadFault;
import io.termatlas.model.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file or folder that is named like a payload; reading it may fail.
///
/// @param path  within the source, parted by `/`
/// @param links those that may be followed to its page
/// @param seen  how the file was when it has been seen that it is one, so that reading does not ask again; else null
public record PayloadFile(
        Source source,
        String path,
        Path file,
        FolderLinks links,
        @Nullable FileState seen) implements Payload {
    private static final Logger LOG = LoggerFactory.getLogger(PayloadFile.class);

    /// How often a file is read that changes meanwhile.
    private static final int READINGS = 3;

    /// One that the user has named, so that any link to it is followed.
    public PayloadFile(Source source, String path, Path file) {
        this(source, path, file, FolderLinks.ALL, null);
    }

    /// A file that is a source by itself goes by the name of its folder, which is the last segment of its route.
    public static PayloadFile alone(Source.SingleFile source) {
        Path file = source.path().toAbsolutePath().normalize();
        Path folder = file.getParent();
        Path route = folder == null ? null : folder.getFileName();
        String name = String.valueOf(file.getFileName());
        return new PayloadFile(source, PayloadBytes.place(route == null ? name : route + "/" + name), file);
    }

    /// The file to read for a source that is one file: for a page the payload that lies beside it.
    public static Payload of(Source.SingleFile source) {
        PayloadFile named = alone(source);
        return PayloadKind.of(named.path) == PayloadKind.PAGE ? named.beside().orElse(named) : named;
    }

    private Optional<Payload> beside() {
        String page = String.valueOf(file.getFileName());
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return PayloadKind.payloadsBeside(page).stream()
                .filter(name -> Files.isRegularFile(file.resolveSibling(name)))
                .<Payload>map(name -> new PayloadFile(source, folder + name, file.resolveSibling(name)))
                .findFirst();
    }

    static PayloadFile within(Source.Folder source, Path file, FolderLinks links) {
        String separator = file.getFileSystem().getSeparator();
        String path = below(source.path(), file).toString();
        return new PayloadFile(source, PayloadBytes.place(path.replace(separator, "/")), file, links, null);
    }

    /// Cheaper than relativizing: a file that a walk has found begins with the folder, name by name. The empty path
    /// has one name, which no file below it has.
    private static Path below(Path folder, Path file) {
        int names = folder.toString().isEmpty() ? 0 : folder.getNameCount();
        return file.subpath(names, file.getNameCount());
    }

    /// The same, of which that much is known.
    PayloadFile seenAs(BasicFileAttributes found) {
        return found.isRegularFile() ? new PayloadFile(source, path, file, links, FileState.of(found)) : this;
    }

    /// A file that is written anew meanwhile is read again, so that no payload is half of one build and half of
    /// another.
    @Override
    public byte[] read(long limit) {
        try {
            FileState before = seen == null ? requireFile() : seen;
            for (int reading = 0; reading < READINGS; reading++) {
                byte[] payload = readOnce(before, limit);
                FileState after = requireFile();
                if (after.equals(before)) {
                    return payload;
                }
                before = after;
            }
        } catch (IOException e) {
            throw new PayloadFault("", "it cannot be read: " + reason(e), e);
        }
        throw new PayloadFault("", "it is being written: each time that it was read it had changed meanwhile");
    }

    private byte[] readOnce(FileState before, long limit) throws IOException {
        if (before.size() > limit) {
            throw PayloadBytes.tooLarge(before.size(), limit);
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] payload = bytes.readNBytes(Math.toIntExact(limit + 1));
            if (payload.length > limit) {
                throw PayloadBytes.tooLarge(Files.size(file), limit);
            }
            return payload;
        }
    }

    private FileState requireFile() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new PayloadFault(
                    "", attributes.isDirectory() ? "it is a folder, not a file" : "it is no regular file");
        }
        return FileState.of(attributes);
    }

    @Override
    public Evidence evidence(long limit) {
        MessageDigest sha256 = Sha256.begin();
        byte[] kept = new byte[0];
        long bytes = 0;
        if (Files.isRegularFile(file)) {
            try (InputStream payload = new DigestInputStream(Files.newInputStream(file), sha256)) {
                kept = payload.readNBytes(Files.size(file) > limit ? Evidence.KEPT_BYTES : (int) limit);
                bytes = kept.length + payload.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                LOG.debug("{} cannot be kept whole", file, e);
            }
        }
        return new Evidence(bytes, Sha256.end(sha256).hex(), kept);
    }

    @Override
    public SiblingPage page(long limit) {
        return pages().map(page -> read(page, limit)).reduce(SiblingPage.SILENT, SiblingPage::and);
    }

    @Override
    public PageLanguage language(byte[] bytes) {
        return pages().map(this::languageOf).reduce(Payload.super.language(bytes), PageLanguage::or);
    }

    private PageLanguage languageOf(Path page) {
        try (InputStream bytes = links.open(page)) {
            return PageLanguage.read(path, bytes);
        } catch (IOException e) {
            LOG.debug("{} cannot be read", page, e);
            return PageLanguage.SILENT;
        }
    }

    /// Where the page of the payload's route may lie; a page has none beside it.
    private Stream<Path> pages() {
        Path folder = file.getParent();
        Path name = folder == null ? null : folder.getFileName();
        return folder == null || name == null || PayloadKind.of(path) == PayloadKind.PAGE
                ? Stream.empty()
                : Stream.of(file.resolveSibling("index.html"), folder.resolveSibling(name + ".html"))
                        .filter(Files::isRegularFile);
    }

    private SiblingPage read(Path page, long limit) {
        try (InputStream bytes = links.open(page)) {
            return SiblingPage.read(bytes, limit);
        } catch (IOException e) {
            LOG.debug("{} cannot be read", page, e);
            return SiblingPage.SILENT;
        }
    }

    private String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException gone -> Files.isSymbolicLink(file) ? "it is a link to nothing" : "it is gone";
            case AccessDeniedException denied -> "permission denied";
            default -> String.valueOf(e.getMessage());
        };
    }
}
