package io.termatlas.model;

import java.util.Locale;

/// Where a term came from: the payload's path within its source, such as `glossary/nvlink/_payload.json`, parted by
/// `/`, in the [one form][PathForm] of all its spellings.
///
/// Kept beside the term, never part of its [Fingerprint].
///
/// What a client has sent, and no site states, begins with a segment of its own: a run over the site keeps it.
public record Origin(String path) {
    private static final String POSTED = ".posted/";

    public Origin {
        Term.requireStorable("the path of a payload", path);
        path = PathForm.of(path);
        if (path.isEmpty() || path.startsWith("/")) {
            throw new IllegalArgumentException("'" + Texts.quotable(path) + "' is no path within a source");
        }
    }

    /// Of a payload that a client sent.
    ///
    /// @param path that the client says it has in its site
    public static Origin posted(String path) {
        return new Origin(POSTED + path);
    }

    public boolean isPosted() {
        return path.startsWith(POSTED);
    }

    /// The page that the payload belongs to, such as `/glossary/nvlink`; `/` for the site's home. A page whose file is
    /// called `nvlink.html` is the same as one that lies in a folder `nvlink`.
    public String route() {
        String within = isPosted() ? path.substring(POSTED.length()) : path;
        int page = within.toLowerCase(Locale.ROOT).lastIndexOf(".htm");
        int folder = Math.max(0, within.lastIndexOf('/'));
        int end = page > folder && !within.startsWith("index.", within.lastIndexOf('/') + 1) ? page : folder;
        return "/" + within.substring(0, end);
    }

    /// Whether this is the term's own page: the route ends in the slug.
    public boolean isOwnRouteOf(Slug slug) {
        return Slug.lastSegment(route()).equals(PathForm.of(slug.value()));
    }
}
