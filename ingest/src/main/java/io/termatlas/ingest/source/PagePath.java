package io.termatlas.ingest.source;

import java.util.Optional;

/// Where in its site a payload lies that came by itself, by what its sender says of it.
public final class PagePath {
    private static final String PAYLOAD = "/_payload.json";

    private PagePath() {}

    /// What is not called like a payload is a route: `/glossary/nvlink` and `glossary/nvlink/_payload.json` are
    /// the same
    /// place.
    ///
    /// @return empty when it names no place
    public static Optional<String> of(String place) {
        return Optional.of(PayloadKind.withoutQuery(place.replace('\\', '/')).replaceAll("^/+|/+$", ""))
                .filter(path -> !path.isEmpty())
                .map(path -> isFileName(path) ? path : path + PAYLOAD);
    }

    private static boolean isFileName(String path) {
        return PayloadKind.find(path).isPresent()
                || path.substring(path.lastIndexOf('/') + 1).contains(".");
    }
}
