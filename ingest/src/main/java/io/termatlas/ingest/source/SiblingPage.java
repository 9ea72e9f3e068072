package io.termatlas.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// What a payload's page says in addition to the payload.
///
/// @param isKeptOut whether it asks robots to leave it out
/// @param html      the page, where it may state terms of its own: see [InlineTerms]
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record SiblingPage(boolean isKeptOut, Optional<byte[]> html) {
    /// For a payload without a page, or whose page adds nothing.
    public static final SiblingPage SILENT = new SiblingPage(false, Optional.empty());

    public static final SiblingPage KEPT_OUT = new SiblingPage(true, Optional.empty());

    /// @param page not copied: the caller must not change it
    public static SiblingPage of(byte[] page) {
        byte[] html = PageText.utf8(page);
        if (NoIndex.isAskedFor(html)) {
            return KEPT_OUT;
        }
        return InlineTerms.mayBeIn(html) ? new SiblingPage(false, Optional.of(html)) : SILENT;
    }

    /// @param limit bytes of the page that are read
    public static SiblingPage read(InputStream page, long limit) throws IOException {
        return of(page.readNBytes(Math.toIntExact(limit)));
    }

    /// Where a payload has two pages, either may keep it out.
    public SiblingPage and(SiblingPage other) {
        return new SiblingPage(isKeptOut || other.isKeptOut, html.or(() -> other.html));
    }
}
