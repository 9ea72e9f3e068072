package io.termatlas.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a payload's page says in addition to the payload.
///
/// @param failure   what it says of its own making
/// @param isKeptOut whether it asks robots to leave it out
/// @param html      the page, where it may state terms of its own: see [InlineTerms]
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
public record SiblingPage(PageFailure failure, boolean isKeptOut, Optional<byte[]> html) {
    /// For a payload without a page, or whose page adds nothing.
    public static final SiblingPage SILENT = new SiblingPage(PageFailure.NONE, false, Optional.empty());

    /// @param page not copied: the caller must not change it
    public static SiblingPage of(byte[] page) {
        byte[] html = PageText.utf8(page);
        String text = new String(html, StandardCharsets.ISO_8859_1);
        boolean hasData = NuxtScripts.areIn(text);
        PageFailure failure = hasData ? NuxtErrors.in(text) : PageFailure.NONE;
        if (NoIndex.isAskedFor(html)) {
            return new SiblingPage(failure, true, Optional.empty());
        }
        if (hasData && InlineTerms.mayBeIn(text)) {
            return new SiblingPage(failure, false, Optional.of(html));
        }
        return of(failure);
    }

    /// @param limit bytes of the page that are read
    public static SiblingPage read(InputStream page, long limit) throws IOException {
        return of(page.readNBytes(Math.toIntExact(limit)));
    }

    /// Where a payload has two pages, either may keep it out.
    public SiblingPage and(SiblingPage other) {
        return new SiblingPage(failure.or(other.failure), isKeptOut || other.isKeptOut, html.or(() -> other.html));
    }

    /// A page of which nothing else is known.
    public static SiblingPage of(PageFailure failure) {
        return failure == PageFailure.NONE ? SILENT : new SiblingPage(failure, false, Optional.empty());
    }

    /// The same, which the answer's header keeps out.
    public SiblingPage keptOut() {
        return new SiblingPage(failure, true, Optional.empty());
    }
}
