package io.termatlas.ingest.source;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// What the user says about how sources on the disk are read.
///
/// @param followLinks whether links that lead out of a folder are followed
/// @param zipCharset  of the names in a zip that do not say that they are UTF-8; null for UTF-8 where they are
/// that, else CP437, as Windows writes them
public record SourceOptions(boolean followLinks, @Nullable Charset zipCharset) {
    public static final SourceOptions DEFAULT = new SourceOptions(false, null);
}
