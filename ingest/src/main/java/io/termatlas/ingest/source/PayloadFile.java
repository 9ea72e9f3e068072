package io.termatlas.ingest.source;

import io.termatlas.model.Origin;
import io.termatlas.model.Texts;
import io.termatlas.model.fault.PayloadFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Something that is called like a payload; whether it can be read shows when it is.
///
/// @param path within the source, parted by `/`
public record PayloadFile(Source source, String path, Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(PayloadFile.class);

    /// A file that is a source by itself goes by the name of its folder, which is the last segment of its route.
    static PayloadFile alone(Source source) {
        Path file = source.path().toAbsolutePath().normalize();
        Path folder = file.getParent();
        Path route = folder == null ? null : folder.getFileName();
        String name = String.valueOf(file.getFileName());
        return new PayloadFile(source, storable(route == null ? name : route + "/" + name), file);
    }

    static PayloadFile within(Source source, Path file) {
        String separator = file.getFileSystem().getSeparator();
        String path = source.path().relativize(file).toString();
        return new PayloadFile(source, storable(path.replace(separator, "/")), file);
    }

    public Origin origin() {
        return new Origin(path);
    }

    /// The whole payload.
    ///
    /// @param limit in bytes
    /// @throws PayloadFault when it is larger, no regular file, or cannot be read
    public byte[] read(long limit) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new PayloadFault("", Files.isDirectory(file) ? "it is a folder, not a file" : objection());
            }
            if (Files.size(file) > limit) {
                throw tooLarge(limit);
            }
            try (InputStream bytes = Files.newInputStream(file)) {
                byte[] payload = bytes.readNBytes(Math.toIntExact(limit + 1));
                if (payload.length > limit) {
                    throw tooLarge(limit);
                }
                return payload;
            }
        } catch (IOException e) {
            throw new PayloadFault("", "it cannot be read: " + reason(e), e);
        }
    }

    /// What is kept when the payload is given up on; never fails.
    public Evidence evidence(long limit) {
        MessageDigest sha256 = sha256();
        byte[] kept = new byte[0];
        long bytes = 0;
        if (Files.isRegularFile(file)) {
            try (InputStream payload = new DigestInputStream(Files.newInputStream(file), sha256)) {
                kept = payload.readNBytes(Files.size(file) > limit ? Evidence.EXCERPT : (int) limit);
                bytes = kept.length + payload.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                LOG.debug("{} cannot be kept whole", file, e);
            }
        }
        return new Evidence(bytes, HexFormat.of().formatHex(sha256.digest()), kept);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String objection() {
        return Files.isSymbolicLink(file) ? "it is a link to nothing that can be read" : "it is no regular file";
    }

    private PayloadFault tooLarge(long limit) throws IOException {
        return new PayloadFault(
                "",
                "it has " + Files.size(file) + " bytes, more than the " + limit
                        + " that a payload may have; raise payload-limit to read it");
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException gone -> "it is gone";
            case AccessDeniedException denied -> "permission denied";
            default -> String.valueOf(e.getMessage());
        };
    }

    /// A file name may hold what no store takes; it is shown with a replacement there.
    private static String storable(String path) {
        return Texts.isStorable(path) ? path : path.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }
}
