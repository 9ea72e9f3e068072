package io.termatlas.ingest.site;

import io.termatlas.ingest.source.PayloadBytes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/// Turns addresses into paths within the site and back.
///
/// A page has one address, without `index.html`, query, fragment and slash at its end, however it was linked to.
record SitePaths(HttpUrl base) {

    /// @param base its path ends with `/`
    SitePaths {
        if (!base.encodedPath().endsWith("/")) {
            throw new IllegalArgumentException(base + " is no folder");
        }
    }

    /// The page's one address, if it is on the site and below its base.
    Optional<HttpUrl> page(HttpUrl url) {
        if (!Host.of(base).owns(url)) {
            return Optional.empty();
        }
        String path = url.encodedPath().replaceFirst("/index\\.html?$", "/").replaceFirst("/+$", "");
        HttpUrl page =
                base.newBuilder().encodedPath(path.isEmpty() ? "/" : path).build();
        return (page.encodedPath() + "/").startsWith(base.encodedPath()) ? Optional.of(page) : Optional.empty();
    }

    /// The page of a route as a build manifest has it: within the site, or with the site's own base path before
    /// it.
    Optional<HttpUrl> ofRoute(String route) {
        String path = route.startsWith("/") ? route : "/" + route;
        String basePath = base.encodedPath();
        String whole = (path + "/").startsWith(basePath) ? path : basePath + path.substring(1);
        return page(base.newBuilder().encodedPath(whole).build());
    }

    /// The page at that path of its address, from [#page].
    HttpUrl at(String path) {
        return base.newBuilder().encodedPath(path).build();
    }

    /// Whether it lies below the base, or in the folder that Nuxt's builds have at the root.
    boolean isBelow(HttpUrl url) {
        String path = url.encodedPath();
        return path.startsWith(base.encodedPath())
                || path.startsWith("/_nuxt/")
                || path.equals(page(base).orElse(base).encodedPath());
    }

    /// The address of a file in the page's folder.
    HttpUrl inFolderOf(HttpUrl page, String file) {
        String path = page.encodedPath().replaceFirst("\\.html?$", "").replaceFirst("/+$", "");
        return page.newBuilder().encodedPath(path + "/" + file).build();
    }

    /// The path within the site of a file in the page's folder, such as `glossary/nvlink/_payload.json`.
    String pathInFolderOf(HttpUrl page, String file) {
        return pathOf(inFolderOf(page, file));
    }

    /// The path within the site, decoded; a slash that is part of a name stays as it is written.
    String pathOf(HttpUrl url) {
        List<String> segments = url.pathSegments();
        int skipped = Math.min(base.pathSegments().size() - 1, segments.size() - 1);
        return PayloadBytes.place(segments.subList(skipped, segments.size()).stream()
                .map(segment -> segment.replace("/", "%2F"))
                .collect(Collectors.joining("/")));
    }
}
