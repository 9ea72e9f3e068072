package io.termatlas.ingest.mapping;

import io.termatlas.ingest.shape.Addresses;
import io.termatlas.ingest.shape.NameSlug;

/// How a slug is written where a mapping finds it.
enum SlugForm {
    /// as a slug, or as an address or a path when there is a slash or a `#` in it
    AUTO,
    /// as it is
    TEXT,
    /// as an address or a path, whose last segment it is
    PATH,
    /// as a name, to be spelled in lower case with hyphens
    NAME;

    String slug(String written) {
        String text = written.strip();
        if (isAddress(text)) {
            return Addresses.slug(text);
        }
        return this == NAME ? NameSlug.of(text) : text;
    }

    boolean isAddress(String written) {
        return switch (this) {
            case AUTO -> written.indexOf('/') >= 0 || written.indexOf('#') >= 0;
            case PATH -> true;
            case TEXT, NAME -> false;
        };
    }
}
