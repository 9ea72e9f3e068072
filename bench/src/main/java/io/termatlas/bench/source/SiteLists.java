package io.termatlas.bench.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes what tells a crawler which pages a site has.
final class SiteLists {
    /// The most that the protocol allows in one file, <https://www.sitemaps.org/protocol.html>.
    private static final int PAGES_A_SITEMAP = 50_000;

    private SiteLists() {}

    /// As Nuxt does.
    static void writeManifest(Path folder, List<String> routes) throws IOException {
        Path builds = folder.resolve("_nuxt/builds");
        Files.createDirectories(builds.resolve("meta"));
        Files.writeString(builds.resolve("latest.json"), "{\"id\":\"bench\",\"timestamp\":0}");
        Files.writeString(
                builds.resolve("meta/bench.json"),
                "{\"id\":\"bench\",\"timestamp\":0,\"matcher\":{\"static\":{},\"wildcard\":{},\"dynamic\":{}},\"prerendered\":[\""
                        + String.join("\",\"", routes) + "\"]}");
    }

    /// @param address of the site, which every page in a sitemap names
    static void writeSitemaps(Path folder, URI address, List<String> routes) throws IOException {
        StringBuilder index = new StringBuilder("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (int begin = 0; begin < routes.size(); begin += PAGES_A_SITEMAP) {
            String name = "sitemap-" + begin + ".xml";
            index.append("<sitemap><loc>").append(address.resolve("/" + name)).append("</loc></sitemap>");
            writeSitemap(
                    folder.resolve(name),
                    address,
                    routes.subList(begin, Math.min(routes.size(), begin + PAGES_A_SITEMAP)));
        }
        Files.writeString(folder.resolve("sitemap.xml"), index.append("</sitemapindex>"));
    }

    private static void writeSitemap(Path file, URI address, List<String> routes) throws IOException {
        try (BufferedWriter to = Files.newBufferedWriter(file)) {
            to.write("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
            for (String route : routes) {
                to.write("<url><loc>" + address.resolve(route) + "</loc></url>");
            }
            to.write("</urlset>");
        }
    }
}
