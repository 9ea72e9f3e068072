package io.termatlas.ingest.site;

import io.termatlas.ingest.source.PayloadBytes;
import io.termatlas.model.PathForm;
import java.util.Optional;
import okhttp3.HttpUrl;

/// Turns addresses into paths within the site and back.
///
/// A page is requested at the address that the site writes. Which page it is tells its [identity][#identity], which is
/// the same with and without `index.html`, `.html`, query, fragment and slash at the end, however it is escaped.
record SitePaths(HttpUrl base) {

    /// @param base its path ends with `/`
    SitePaths {
        if (!base.encodedPath().endsWith("/")) {
            throw new IllegalArgumentException(base + " is no folder");
        }
    }

    /// The page's address as it is written, without fragment, if it is on the site and below its base.
    Optional<HttpUrl> page(HttpUrl url) {
        return Host.of(base).owns(url) && isWithin(url.encodedPath())
                ? Optional.of(base.newBuilder()
                        .encodedPath(url.encodedPath())
                        .encodedQuery(url.encodedQuery())
                        .build())
                : Optional.empty();
    }

    private boolean isWithin(String encodedPath) {
        return PathForm.of(encodedPath + "/").startsWith(PathForm.of(base.encodedPath()));
    }

    /// The page of a route as a build manifest has it: within the site, or with the site's own base path before
    /// it.
    Optional<HttpUrl> ofRoute(String route) {
        String path = route.startsWith("/") ? route : "/" + route;
        String whole = isWithin(path) ? path : base.encodedPath() + path.substring(1);
        return page(base.newBuilder().encodedPath(whole).build());
    }

    /// The page at that path and query of its address, as [#pathAndQuery] has it.
    HttpUrl at(String pathAndQuery) {
        int query = pathAndQuery.indexOf('?');
        return query < 0
                ? base.newBuilder().encodedPath(pathAndQuery).build()
                : base.newBuilder()
                        .encodedPath(pathAndQuery.substring(0, query))
                        .encodedQuery(pathAndQuery.substring(query + 1))
                        .build();
    }

    static String pathAndQuery(HttpUrl page) {
        String query = page.encodedQuery();
        return query == null ? page.encodedPath() : page.encodedPath() + "?" + query;
    }

    /// The path within the site of the page's folder, equal for all addresses of one page.
    String identity(HttpUrl page) {
        return pathInFolderOf(page, "");
    }

    /// Whether it lies below the base, or in the folder that Nuxt's builds have at the root.
    boolean isBelow(HttpUrl url) {
        String path = url.encodedPath();
        return isWithin(path) || path.startsWith("/_nuxt/");
    }

    /// The address of a file in the page's folder.
    HttpUrl inFolderOf(HttpUrl page, String file) {
        String path = page.encodedPath()
                .replaceFirst("/index\\.html?$", "")
                .replaceFirst("\\.html?$", "")
                .replaceFirst("/+$", "");
        return page.newBuilder()
                .encodedPath(path + "/" + file)
                .encodedQuery(null)
                .build();
    }

    /// The path within the site of a file in the page's folder, such as `glossary/nvlink/_payload.json`.
    String pathInFolderOf(HttpUrl page, String file) {
        return pathOf(inFolderOf(page, file));
    }

    /// The path within the site, in the form in which paths are compared.
    String pathOf(HttpUrl url) {
        String path = PathForm.of(url.encodedPath());
        String folder = PathForm.of(base.encodedPath());
        return PayloadBytes.place(path.substring(path.startsWith(folder) ? folder.length() : 1));
    }
}
