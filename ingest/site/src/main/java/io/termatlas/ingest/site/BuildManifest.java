package io.termatlas.ingest.site;

import io.termatlas.ingest.source.Source;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a Nuxt build says of itself: `_nuxt/builds/latest.json` names the build, `meta/ID.json` its prerendered
/// routes.
///
/// @param routes  those with a payload
/// @param isWhole whether these are all pages: Nuxt leaves out the routes that a rule such as `/glossary/**`
/// prerenders
record BuildManifest(List<String> routes, boolean isWhole) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FOLDER = "_nuxt/builds/";

    /// @return empty when the site is not built by Nuxt 3.8 or newer
    static Optional<BuildManifest> find(Web web, SitePaths paths, Source.Site site, long limit) {
        Set<HttpUrl> folders = new LinkedHashSet<>(List.of(
                paths.base().newBuilder().addPathSegments(FOLDER).build(),
                paths.base().newBuilder().encodedPath("/" + FOLDER).build()));
        return folders.stream()
                .flatMap(folder -> find(web, folder, site, limit).stream())
                .findFirst();
    }

    private static Optional<BuildManifest> find(Web web, HttpUrl folder, Source.Site site, long limit) {
        HttpUrl latest = folder.newBuilder().addPathSegment("latest.json").build();
        Optional<String> id = read(web, latest, site, limit).flatMap(build -> text(build.path("id")));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        HttpUrl meta = folder.newBuilder()
                .addPathSegments("meta")
                .addPathSegment(id.get() + ".json")
                .build();
        return Optional.of(read(web, meta, site, limit)
                .map(BuildManifest::of)
                .orElseThrow(() -> SiteFaults.listFails(site, meta, "it is missing although latest.json names it")));
    }

    private static BuildManifest of(JsonNode meta) {
        List<String> routes = meta.path("prerendered")
                .valueStream()
                .flatMap(route -> text(route).stream())
                .toList();
        boolean hasRules = meta.path("matcher").findValues("prerender").stream().anyMatch(JsonNode::isBoolean);
        return new BuildManifest(routes, !routes.isEmpty() && !hasRules);
    }

    /// @return empty when there is no such file, or a page in its place
    private static Optional<JsonNode> read(Web web, HttpUrl url, Source.Site site, long limit) {
        try {
            Answer answer = web.get(url);
            if (answer.isThere() && !answer.isHtml()) {
                return Optional.of(JSON.readTree(answer.body().read(limit)));
            }
            if (answer.isTemporary()) {
                throw SiteFaults.listFails(site, url, "it answers " + answer.status());
            }
            return Optional.empty();
        } catch (WebFault e) {
            throw SiteFaults.listFails(site, url, e);
        } catch (JacksonException e) {
            throw SiteFaults.listFails(site, url, new WebFault("it is no JSON", e));
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }
}
