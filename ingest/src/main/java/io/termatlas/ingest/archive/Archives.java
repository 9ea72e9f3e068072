package io.termatlas.ingest.archive;

import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.StoreFault;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;

/// Opens archives of a site's build folder.
public final class Archives {
    private Archives() {}

    /// The caller closes the stream once every payload of it has been read.
    ///
    /// @throws StoreFault when it is damaged, cut off, encrypted or no archive at all
    public static PayloadStream open(Source.Archive archive, ReadContext reading) {
        try {
            return switch (archive.format()) {
                case ZIP -> ZipPayloads.open(archive, reading);
                case TAR, TAR_GZ, TAR_ZST -> TarPayloads.open(archive, reading);
            };
        } catch (IOException e) {
            throw unreadable(archive, e);
        }
    }

    static StoreFault unreadable(Source.Archive archive, IOException cause) {
        return new StoreFault(
                "The archive " + archive.name() + " cannot be read to its end (" + reason(cause)
                        + "); nothing was changed. Pack or fetch it again.",
                cause);
    }

    /// For an entry that cannot be opened: it is unknown what else the archive lacks.
    static String closedEntry(Source.Archive archive, String name, String reason) {
        return "The entry " + name + " of the archive " + archive.name() + " cannot be opened (" + reason
                + "); nothing is removed by this run. Pack or fetch it again.";
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> "permission denied";
            case EOFException end -> "it is cut off";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
