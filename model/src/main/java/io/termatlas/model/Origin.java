package io.termatlas.model;

import java.util.Locale;

/// Where a term came from: the payload's path within its source, such as `glossary/nvlink/_payload.json`, parted by
/// `/`, in the [one form][PathForm] of all its spellings.
///
/// Kept beside the term, never part of its [Fingerprint].
public record Origin(String path) {

    public Origin {
        Term.requireStorable("the path of a payload", path);
        path = PathForm.of(path);
        if (path.isEmpty() || path.startsWith("/")) {
            throw new IllegalArgumentException("'" + Texts.quotable(path) + "' is no path within a source");
        }
    }

    /// The page that the payload belongs to, such as `/glossary/nvlink`; `/` for the site's home. A page whose file is
    /// called `nvlink.html` is the same as one that lies in a folder `nvlink`.
    public String route() {
        int page = path.toLowerCase(Locale.ROOT).lastIndexOf(".htm");
        int folder = Math.max(0, path.lastIndexOf('/'));
        int end = page > folder && !path.startsWith("index.", path.lastIndexOf('/') + 1) ? page : folder;
        return "/" + path.substring(0, end);
    }

    /// Whether this is the term's own page: the route ends in the slug.
    public boolean isOwnRouteOf(Slug slug) {
        return Slug.lastSegment(route()).equals(PathForm.of(slug.value()));
    }
}
