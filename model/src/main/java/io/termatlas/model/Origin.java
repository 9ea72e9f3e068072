package io.termatlas.model;

/// Where a term came from: the payload's path within its source, such as `glossary/nvlink/_payload.json`, parted by
/// `/`.
///
/// Kept beside the term, never part of its [Fingerprint].
public record Origin(String path) {

    public Origin {
        Term.requireStorable("the path of a payload", path);
        if (path.isEmpty() || path.startsWith("/")) {
            throw new IllegalArgumentException("'" + Texts.quotable(path) + "' is no path within a source");
        }
    }

    /// The page that the payload belongs to, such as `/glossary/nvlink`; `/` for the site's home.
    public String route() {
        int file = path.lastIndexOf('/');
        return file < 0 ? "/" : "/" + path.substring(0, file);
    }

    /// Whether this is the term's own page: the route ends in the slug.
    public boolean isOwnRouteOf(Slug slug) {
        return Slug.lastSegment(route()).equals(slug.value());
    }
}
