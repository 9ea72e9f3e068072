package io.termatlas.ingest.mapping;

import io.termatlas.ingest.shape.Addresses;

/// How a slug is written where a mapping finds it.
enum SlugForm {
    /// as a slug, or as an address or a path when there is a slash or a `#` in it
    AUTO,
    /// as it is
    TEXT,
    /// as an address or a path, whose last segment it is
    PATH,
    /// as a name, to be written in lower case with hyphens
    NAME;

    String slug(String written) {
        String text = written.strip();
        return switch (this) {
            case AUTO -> text.indexOf('/') >= 0 || text.indexOf('#') >= 0 ? Addresses.slug(text) : text;
            case TEXT -> text;
            case PATH -> Addresses.slug(text);
            case NAME -> Addresses.slugOfName(text);
        };
    }
}
