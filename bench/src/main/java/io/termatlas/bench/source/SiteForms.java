package io.termatlas.bench.source;

import io.termatlas.ingest.archive.Archives;
import io.termatlas.ingest.site.SiteCrawler;
import io.termatlas.ingest.site.SiteSettings;
import io.termatlas.ingest.source.ArchiveFormat;
import io.termatlas.ingest.source.FolderWalk;
import io.termatlas.ingest.source.PayloadStream;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.jspecify.annotations.Nullable;

/// One site in all its forms, on the disk.
record SiteForms(Path root, List<String> routes) {
    private static final SiteSettings UNHURRIED = new SiteSettings(
            SiteSettings.DEFAULT.connections(),
            10_000,
            SiteSettings.DEFAULT.pages(),
            SiteSettings.DEFAULT.bytes(),
            SiteSettings.DEFAULT.timeout(),
            SiteSettings.DEFAULT.retries(),
            SiteSettings.DEFAULT.longestPause(),
            SiteSettings.DEFAULT.userAgent());

    /// The first pages of a tar.
    static SiteForms write(Path tar, Path root, int pages) throws IOException {
        List<String> routes = new ArrayList<>(pages);
        SiteForms site = new SiteForms(Files.createDirectories(root), routes);
        try (TarArchiveInputStream from =
                        new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(tar)));
                TarArchiveOutputStream plain = new TarArchiveOutputStream(site.create(Form.TAR));
                TarArchiveOutputStream gzip =
                        new TarArchiveOutputStream(new GZIPOutputStream(site.create(Form.TAR_GZ)));
                TarArchiveOutputStream zstd =
                        new TarArchiveOutputStream(new ZstdCompressorOutputStream(site.create(Form.TAR_ZST)));
                ZipOutputStream zip = new ZipOutputStream(site.create(Form.ZIP))) {
            while (routes.size() < pages) {
                TarArchiveEntry entry = Objects.requireNonNull(from.getNextEntry(), "the tar has fewer pages");
                byte[] payload = from.readAllBytes();
                Path file = site.file(Form.FOLDER).resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, payload);
                for (TarArchiveOutputStream to : List.of(plain, gzip, zstd)) {
                    to.putArchiveEntry(entry);
                    to.write(payload);
                    to.closeArchiveEntry();
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(payload);
                routes.add("/" + entry.getName().replace("/_payload.json", ""));
            }
        }
        return site;
    }

    int pages() {
        return routes.size();
    }

    private OutputStream create(Form form) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file(form)));
    }

    private Path file(Form form) {
        return root.resolve("site-" + form.name().toLowerCase(Locale.ROOT));
    }

    /// On the loopback, with one kind of list of its pages.
    WebSite serve(Form form) throws IOException {
        Path lists = Files.createDirectories(file(form));
        WebSite web = WebSite.start(List.of(lists, file(Form.FOLDER)));
        if (form == Form.SITEMAP) {
            SiteLists.writeSitemaps(lists, web.address(), routes);
        } else {
            SiteLists.writeManifest(lists, routes);
        }
        return web;
    }

    PayloadStream open(Form form, @Nullable WebSite web, ReadContext reading) {
        return switch (form) {
            case FOLDER -> new FolderWalk(new Source.Folder(0, file(form)), reading);
            case ZIP -> archive(form, ArchiveFormat.ZIP, reading);
            case TAR -> archive(form, ArchiveFormat.TAR, reading);
            case TAR_GZ -> archive(form, ArchiveFormat.TAR_GZ, reading);
            case TAR_ZST -> archive(form, ArchiveFormat.TAR_ZST, reading);
            case SITEMAP, MANIFEST ->
                new SiteCrawler(UNHURRIED, root.resolve("cache-" + form.name()))
                        .open(new Source.Site(0, Objects.requireNonNull(web).address()), reading);
        };
    }

    private PayloadStream archive(Form form, ArchiveFormat format, ReadContext reading) {
        return Archives.open(new Source.Archive(0, file(form), format), reading);
    }
}
