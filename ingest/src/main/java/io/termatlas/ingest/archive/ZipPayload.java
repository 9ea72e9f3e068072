package io.termatlas.ingest.archive;

import io.termatlas.ingest.source.Evidence;
import io.termatlas.ingest.source.PageLanguage;
import io.termatlas.ingest.source.Payload;
import io.termatlas.ingest.source.PayloadBytes;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.SiblingPage;
import io.termatlas.ingest.source.Source;
import io.termatlas.model.fault.PayloadFault;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One entry of an open zip. For any number of threads.
record ZipPayload(
        Source.Archive source,
        String path,
        ZipReader zip,
        ZipEntry entry,
        Inflation inflation,
        Set<String> special,
        ReadContext reading)
        implements Payload {
    private static final Logger LOG = LoggerFactory.getLogger(ZipPayload.class);

    @Override
    public byte[] read(long limit) {
        byte[] bytes = hold(limit).read(limit);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (sum.getValue() != entry.getCrc()) {
            throw closed(entry, new PayloadFault("", "it is damaged: its checksum is not the archive's"));
        }
        return bytes;
    }

    @Override
    public Evidence evidence(long limit) {
        try {
            return hold(limit).evidence(limit);
        } catch (PayloadFault e) {
            LOG.debug("{} cannot be kept", path, e);
            return Evidence.NONE;
        }
    }

    @Override
    public SiblingPage page(long limit) {
        return pages().map(page -> read(page, limit)).reduce(SiblingPage.SILENT, SiblingPage::and);
    }

    @Override
    public PageLanguage language(byte[] bytes) {
        return pages().map(this::languageOf).reduce(Payload.super.language(bytes), PageLanguage::or);
    }

    private PageLanguage languageOf(ZipEntry page) {
        try (InputStream content = open(page)) {
            return PageLanguage.read(path, content);
        } catch (IOException e) {
            LOG.debug("{} cannot be unpacked", page, e);
            return PageLanguage.SILENT;
        }
    }

    private Payload hold(long limit) {
        try (InputStream content = open(entry)) {
            return PayloadBytes.hold(source, path, content, limit);
        } catch (IOException e) {
            throw closed(entry, new PayloadFault("", "it cannot be unpacked: " + e.getMessage(), e));
        }
    }

    private PayloadFault closed(ZipEntry file, PayloadFault reason) {
        reading.sourceError(Archives.closedEntry(source, file.getName(), reason.reason()));
        return reason;
    }

    private InputStream open(ZipEntry file) throws IOException {
        return new CountedStream(zip.open(file), inflation);
    }

    /// Where the page of the payload's route may lie; a page has none beside it.
    private Stream<ZipEntry> pages() {
        String name = entry.getName();
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return PayloadKind.of(name) == PayloadKind.PAGE
                ? Stream.empty()
                : Stream.of(folder + "index.html", folder.replaceFirst("/$", ".html"))
                        .filter(page -> !special.contains(page))
                        .<ZipEntry>mapMulti((page, found) -> {
                            ZipEntry entry = zip.find(page);
                            if (entry != null) {
                                found.accept(entry);
                            }
                        });
    }

    private SiblingPage read(ZipEntry page, long limit) {
        try (InputStream content = open(page)) {
            return SiblingPage.read(content, limit);
        } catch (IOException e) {
            LOG.debug("{} cannot be unpacked", page, e);
            reading.sourceError(Archives.closedEntry(source, page.getName(), String.valueOf(e.getMessage())));
            return SiblingPage.SILENT;
        }
    }
}
