package io.termatlas.ingest.archive;

import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.StoreFault;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicLong;

/// Refuses an archive that unpacks to a disproportionate size. A site's build is packed to a tenth or a
/// twentieth.
///
/// For any number of threads.
final class Inflation {
    private static final long HARMLESS = 1L << 30;
    private static final long MOST_TIMES = 200;

    private final Source.Archive archive;
    private final long allowed;
    private final AtomicLong unpacked = new AtomicLong();

    Inflation(Source.Archive archive) throws IOException {
        this.archive = archive;
        this.allowed = Math.max(HARMLESS, MOST_TIMES * Files.size(archive.path()));
    }

    /// @throws StoreFault once it is too much
    void add(long bytes) {
        if (unpacked.addAndGet(bytes) > allowed) {
            throw new StoreFault("The archive " + archive.name() + " unpacks to more than " + MOST_TIMES
                    + " times its size, which no site does; nothing was changed. If it is one all the same, unpack it"
                    + " and name the folder.");
        }
    }
}
