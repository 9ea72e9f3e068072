package io.termatlas.ingest.archive;

import io.termatlas.ingest.source.PassedOver;
import io.termatlas.ingest.source.PathSet;
import io.termatlas.ingest.source.PayloadKind;
import io.termatlas.ingest.source.ReadContext;
import io.termatlas.ingest.source.Source;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Finds out from the names of all entries where in an archive the site begins, and where payloads lie. The
/// caller first adds every entry, then asks.
///
/// A site begins at the archive's root, or in the one folder that everything lies in when a build's own folder
/// shows that: packing `dist` and packing its content have the same result.
final class ArchiveLayout {
    private final PathSet payloads = new PathSet();
    private @Nullable String top;
    private boolean hasOneTop = true;
    private boolean hasBuildBelowTop;
    /// the folder that all files lie in, ending in `/`
    private @Nullable String common;

    /// @param path as [EntryName] has it, of a file
    void add(String path) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? "" : path.substring(0, slash + 1);
        hasOneTop &= !first.isEmpty() && (top == null || top.equals(first));
        top = first;
        hasBuildBelowTop |= path.startsWith("_nuxt/", slash + 1) || path.startsWith("_app/", slash + 1);
        common = common == null ? folder(path) : common(common, path);
        PayloadKind kind = PayloadKind.of(path);
        if (kind != PayloadKind.PAGE && kind != PayloadKind.UNNAMED) {
            payloads.add(path);
        }
    }

    /// Whether the entry is delivered: it is named like a payload, or it is a page without a payload beside it
    /// that the user wants. What lies in a folder that is no part of a site is not.
    boolean isPayload(String path, ReadContext reading) {
        return !isPassedOver(path) && isNamedLikeOne(path, reading);
    }

    private boolean isNamedLikeOne(String path, ReadContext reading) {
        return switch (PayloadKind.of(path)) {
            case NUXT, NUXT_SCRIPT, SVELTEKIT -> true;
            case PAGE ->
                PayloadKind.payloadsBeside(path).stream()
                        .noneMatch(beside -> payloads.contains(beside) && reading.wants(withinSite(beside)));
            case UNNAMED -> false;
        };
    }

    /// The folders on the way to all files are those that were packed.
    private boolean isPassedOver(String path) {
        return PassedOver.isIn(path, common == null || !path.startsWith(common) ? 0 : common.length());
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String common(String folder, String path) {
        String shorter = folder;
        while (!path.startsWith(shorter)) {
            shorter = folder(shorter.substring(0, shorter.length() - 1));
        }
        return shorter;
    }

    /// @param special names of symbolic links, devices and pipes
    void tellSpecial(Collection<String> special, Source.Archive archive, ReadContext reading) {
        long count = special.stream()
                .filter(name -> !isPassedOver(EntryName.path(name)))
                .count();
        if (count > 0) {
            reading.note("Symbolic links, devices and pipes in " + archive.name() + " were passed over, " + count
                    + " in all.");
        }
    }

    /// The path within the site.
    String withinSite(String path) {
        return path.substring(prefix().length());
    }

    private String prefix() {
        return hasOneTop && hasBuildBelowTop && top != null ? top : "";
    }
}
